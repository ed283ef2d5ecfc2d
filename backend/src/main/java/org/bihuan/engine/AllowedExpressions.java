package org.bihuan.engine;

import java.lang.reflect.Method;
import java.util.Map;
import org.bihuan.clock.ClockExpression;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Expressions of a model may compare variables, name a delegate, and ask {@code clock.due(caseNumber, 'CODE')}; nothing else
 * resolves. A list of what is forbidden would never be complete (stock resolvers let a model reach the engine itself).
 */
final class AllowedExpressions extends JuelExpressionManager {

    private final ObjectProvider<ClockExpression> clock;
    private final Map<String, ObjectProvider<JavaDelegate>> delegates;

    AllowedExpressions(ObjectProvider<ClockExpression> clock, Map<String, ObjectProvider<JavaDelegate>> delegates) {
        this.clock = clock;
        this.delegates = delegates;
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolvers = new CompositeELResolver();
        resolvers.add(new AllowedResolver(clock, delegates));
        // decision tables read their inputs from a variable context
        resolvers.add(new VariableContextElResolver());
        return resolvers;
    }

    /** The engine would add {@code now()} and {@code dateTime()}: a second clock beside the one that tests move. */
    @Override
    public void addFunction(String name, Method function) {
        // no functions
    }
}
