package org.bihuan.test;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/** Listens on the one DataSource to what a thread sends to the database. */
@TestComponent
public final class StatementLog implements BeanPostProcessor {

    /** @param statements in order; a batch is one @param commits how many transactions were committed */
    public record Heard(List<String> statements, int commits) {}

    private static final ThreadLocal<@Nullable Consumer<String>> LISTENING = new ThreadLocal<>();
    private static final String COMMIT = "COMMIT";

    /** What the work sends. */
    public static Heard during(Runnable work) {
        List<String> heard = new ArrayList<>();
        during(work, heard::add);
        return new Heard(heard.stream().filter(sql -> !sql.equals(COMMIT)).toList(), (int)
                heard.stream().filter(COMMIT::equals).count());
    }

    /** Tells each statement just before it is sent. */
    public static void during(Runnable work, Consumer<String> listener) {
        LISTENING.set(listener);
        try {
            work.run();
        } finally {
            LISTENING.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && name.equals("dataSource")
                ? wrap(
                        DataSource.class,
                        source,
                        (method, result) -> result instanceof Connection connection ? connection(connection) : result)
                : bean;
    }

    private interface Answer {
        @Nullable
        Object of(String method, @Nullable Object result);
    }

    private static Connection connection(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                StatementLog.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        hear(COMMIT);
                    }
                    Object result = call(connection, method, arguments);
                    if (result instanceof PreparedStatement prepared) {
                        return statement(PreparedStatement.class, prepared, String.valueOf(arguments[0]));
                    }
                    return result instanceof Statement plain ? statement(Statement.class, plain, "") : result;
                });
    }

    private static Object statement(Class<?> type, Statement statement, String sql) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                hear(sql.isEmpty() && arguments != null ? String.valueOf(arguments[0]) : sql);
            }
            return call(statement, method, arguments);
        };
        return Proxy.newProxyInstance(StatementLog.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static Object wrap(Class<?> type, Object target, Answer answer) {
        return Proxy.newProxyInstance(
                StatementLog.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.of(method.getName(), call(target, method, arguments)));
    }

    private static @Nullable Object call(Object target, java.lang.reflect.Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void hear(String sql) {
        Consumer<String> listener = LISTENING.get();
        if (listener != null) {
            listener.accept(sql.strip().replaceAll("\\s+", " "));
        }
    }
}
