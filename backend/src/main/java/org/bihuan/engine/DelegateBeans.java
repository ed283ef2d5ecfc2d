package org.bihuan.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The delegates by bean name, each made only when a process first calls it. */
@Component
class DelegateBeans {

    private final ListableBeanFactory beans;

    DelegateBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    Set<String> names() {
        return Set.of(beans.getBeanNamesForType(JavaDelegate.class, false, false));
    }

    Map<String, ObjectProvider<JavaDelegate>> byName() {
        Map<String, ObjectProvider<JavaDelegate>> delegates = new HashMap<>();
        for (String name : names()) {
            delegates.put(name, new NamedProvider(beans, name));
        }
        return delegates;
    }

    private record NamedProvider(ListableBeanFactory beans, String name) implements ObjectProvider<JavaDelegate> {

        @Override
        public JavaDelegate getObject() {
            return beans.getBean(name, JavaDelegate.class);
        }
    }
}
