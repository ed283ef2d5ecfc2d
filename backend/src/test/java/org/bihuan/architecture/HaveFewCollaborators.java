package org.bihuan.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** What needs many others does more than one thing. */
final class HaveFewCollaborators extends ArchCondition<JavaClass> {

    private final int most;

    HaveFewCollaborators(int most) {
        super("have at most " + most + " collaborators");
        this.most = most;
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        long collaborators = item.getAllFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .count();
        if (collaborators > most) {
            events.add(SimpleConditionEvent.violated(
                    item, item.getName() + " has " + collaborators + " collaborators, not at most " + most));
        }
    }
}
