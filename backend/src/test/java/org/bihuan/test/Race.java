package org.bihuan.test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bihuan.RefusedException;

/** Several people at the same moment: nobody starts before everybody is there. */
public final class Race {

    /** @param refused why those were refused who were; whatever else fails fails the test */
    public record Result<T>(List<T> won, List<RefusedException.Kind> refused) {}

    private Race() {}

    public static <T> Result<T> between(List<Callable<T>> acts) throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(acts.size());
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> act : acts) {
                running.add(threads.submit(() -> {
                    ready.countDown();
                    start.await();
                    return act.call();
                }));
            }
            ready.await();
            start.countDown();
            return result(running);
        } finally {
            threads.shutdown();
            if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new AssertionError("somebody has not come back");
            }
        }
    }

    private static <T> Result<T> result(List<Future<T>> running) throws InterruptedException {
        List<T> won = new ArrayList<>();
        List<RefusedException.Kind> refused = new ArrayList<>();
        for (Future<T> one : running) {
            try {
                won.add(one.get());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RefusedException refusal)) {
                    throw new AssertionError("neither won nor refused", e.getCause());
                }
                refused.add(refusal.kind());
            }
        }
        return new Result<>(won, refused);
    }
}
