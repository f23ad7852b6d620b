package io.tenantry.synth;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Does pieces of work in three steps, so that while one chart waits for Node, the next are rendered and the last is
 * written as YAML. The first step may be done for two pieces at once; the second stays with the caller, and it and the
 * third are done in the order of the pieces.
 */
final class Pipeline {

    /** Enough that no step waits for a large piece of another; few enough that memory does not grow with tenants. */
    private static final int PIECES = 16;

    private Pipeline() {}

    /**
     * Does all of it.
     *
     * @throws RuntimeException as the first piece of work that fails does
     */
    static <T, A, B> void run(List<T> work, Function<T, A> first, BiFunction<T, A, B> second, BiConsumer<T, B> third) {
        ExecutorService ahead = Executors.newFixedThreadPool(2);
        ExecutorService behind = Executors.newSingleThreadExecutor();
        try {
            Deque<CompletableFuture<A>> prepared = new ArrayDeque<>();
            Deque<CompletableFuture<Void>> finishing = new ArrayDeque<>();
            Iterator<T> next = work.iterator();
            for (T piece : work) {
                while (prepared.size() < PIECES && next.hasNext()) {
                    T coming = next.next();
                    prepared.add(CompletableFuture.supplyAsync(() -> first.apply(coming), ahead));
                }
                B done = second.apply(piece, result(prepared.remove()));
                if (finishing.size() == PIECES) {
                    result(finishing.remove());
                }
                finishing.add(CompletableFuture.runAsync(() -> third.accept(piece, done), behind));
            }
            finishing.forEach(Pipeline::result);
        } finally {
            ahead.shutdownNow();
            behind.shutdownNow();
        }
    }

    /** What a future comes to, or the exception that it failed with. */
    static <R> R result(CompletableFuture<R> future) {
        try {
            return future.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
