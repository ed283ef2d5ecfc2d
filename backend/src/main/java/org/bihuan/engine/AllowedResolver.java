package org.bihuan.engine;

import java.util.Iterator;
import java.util.Map;
import org.bihuan.clock.ClockExpression;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.core.variable.scope.AbstractVariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Answers names of variables and delegates and the one method {@code clock.due}; every other property or method is refused. */
final class AllowedResolver extends ELResolver {

    private static final String CLOCK = "clock";

    private final ObjectProvider<ClockExpression> clock;
    private final Map<String, ObjectProvider<JavaDelegate>> delegates;

    AllowedResolver(ObjectProvider<ClockExpression> clock, Map<String, ObjectProvider<JavaDelegate>> delegates) {
        this.clock = clock;
        this.delegates = delegates;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base != null) {
            throw refused(property);
        }
        String name = String.valueOf(property);
        // outside a running process, as in the expressions of a query, nothing resolves at all
        if (!(context.getContext(VariableScope.class) instanceof AbstractVariableScope scope)) {
            return null;
        }
        if (scope.hasVariable(name)) {
            context.setPropertyResolved(true);
            return scope.getVariable(name);
        }
        if (name.equals(CLOCK)) {
            context.setPropertyResolved(true);
            return clock.getObject();
        }
        ObjectProvider<JavaDelegate> delegate = delegates.get(name);
        if (delegate != null) {
            context.setPropertyResolved(true);
            return delegate.getObject();
        }
        return null;
    }

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            Object method,
            Class<?> @Nullable [] types,
            Object @Nullable [] arguments) {
        if (base instanceof ClockExpression known
                && "due".equals(String.valueOf(method))
                && arguments != null
                && arguments.length == 2) {
            context.setPropertyResolved(true);
            return known.due(String.valueOf(arguments[0]), String.valueOf(arguments[1]));
        }
        throw refused(method);
    }

    @Override
    public Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        throw refused(property);
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, @Nullable Object value) {
        throw refused(property);
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }

    @Override
    public @Nullable Iterator<java.beans.FeatureDescriptor> getFeatureDescriptors(
            ELContext context, @Nullable Object base) {
        return null;
    }

    private static ELException refused(Object name) {
        return new ELException("expressions may not reach '" + name + "'");
    }
}
