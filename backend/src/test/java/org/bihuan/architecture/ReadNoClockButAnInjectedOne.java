package org.bihuan.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import org.springframework.context.annotation.Bean;

/** Nobody asks the machine what time it is but the beans that are the clocks. */
final class ReadNoClockButAnInjectedOne extends ArchCondition<JavaClass> {

    ReadNoClockButAnInjectedOne() {
        super("read no clock but an injected one");
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        item.getAccessesFromSelf().stream()
                .filter(access -> !isClockBean(access.getOrigin()) && readsTheMachine(access))
                .forEach(access -> events.add(SimpleConditionEvent.violated(item, access.getDescription())));
    }

    private static boolean isClockBean(JavaCodeUnit unit) {
        return unit.isAnnotatedWith(Bean.class) && unit.getRawReturnType().isAssignableTo(Clock.class);
    }

    private static boolean readsTheMachine(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitCallTarget target)) {
            return false;
        }
        JavaClass owner = target.getOwner();
        String name = target.getName();
        boolean byClock = target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return owner.getPackageName().equals("java.time") && name.equals("now") && !byClock
                || owner.isEquivalentTo(Clock.class) && (name.startsWith("system") || name.startsWith("tick"))
                || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
                || owner.isEquivalentTo(Calendar.class) && name.equals("getInstance")
                || owner.isEquivalentTo(Date.class)
                        && name.equals("<init>")
                        && target.getRawParameterTypes().isEmpty();
    }
}
