package io.tenantry.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PipelineTest {

    private static final List<Integer> HUNDRED = IntStream.range(0, 100).boxed().toList();

    @Test
    void doesTheSecondAndTheThirdStepInTheOrderOfThePieces() {
        List<Integer> second = new ArrayList<>();
        List<String> third = new ArrayList<>();

        Pipeline.run(
                HUNDRED,
                piece -> piece * piece,
                (piece, square) -> {
                    second.add(piece);
                    return -square;
                },
                (piece, negated) -> third.add(piece + ":" + negated));

        assertThat(second).isEqualTo(HUNDRED);
        assertThat(third)
                .containsExactlyElementsOf(HUNDRED.stream()
                        .map(piece -> piece + ":" + -piece * piece)
                        .toList());
    }

    @Test
    void leavesTheSecondStepToItsCaller() {
        List<Thread> threads = new ArrayList<>();

        Pipeline.run(
                HUNDRED, piece -> piece, (piece, same) -> threads.add(Thread.currentThread()), (piece, done) -> {});

        assertThat(threads).containsOnly(Thread.currentThread());
    }

    @Test
    void neverPreparesMoreThanAFewPiecesAhead() {
        AtomicInteger prepared = new AtomicInteger();
        List<Integer> ahead = Collections.synchronizedList(new ArrayList<>());

        Pipeline.run(
                HUNDRED,
                piece -> prepared.incrementAndGet(),
                (piece, unused) -> ahead.add(prepared.get() - piece),
                (piece, unused) -> {});

        assertThat(ahead).allSatisfy(pieces -> assertThat(pieces).isLessThanOrEqualTo(18));
    }

    @Test
    void waitsForTheThirdStepRatherThanHeapUpWorkForIt() {
        CountDownLatch seventeenth = new CountDownLatch(17);
        AtomicInteger second = new AtomicInteger();
        List<Integer> waiting = Collections.synchronizedList(new ArrayList<>());

        Pipeline.run(
                HUNDRED,
                piece -> piece,
                (piece, same) -> {
                    seventeenth.countDown();
                    return second.incrementAndGet();
                },
                (piece, unused) -> {
                    await(seventeenth);
                    waiting.add(second.get() - piece);
                });

        assertThat(waiting).hasSize(100).allSatisfy(pieces -> assertThat(pieces).isLessThanOrEqualTo(18));
    }

    @Test
    void stopsAtWhatTheFirstStepThrows() {
        List<Integer> done = new ArrayList<>();

        assertThatThrownBy(() -> Pipeline.run(
                        List.of(1, 2, 3),
                        PipelineTest::refuseTwo,
                        (piece, same) -> done.add(piece),
                        (piece, same) -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two");
        assertThat(done).containsExactly(1);
    }

    @Test
    void throwsWhatTheThirdStepThrows() {
        assertThatThrownBy(() -> Pipeline.run(
                        List.of(1, 2, 3), piece -> piece, (piece, same) -> same, (piece, same) -> refuseTwo(piece)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two");
    }

    @Test
    void doesNothingWhenThereIsNothing() {
        Pipeline.run(
                List.of(),
                piece -> piece,
                (piece, same) -> {
                    throw new AssertionError(piece);
                },
                (piece, same) -> {});
    }

    private static Integer refuseTwo(Integer piece) {
        if (piece == 2) {
            throw new IllegalArgumentException("two");
        }
        return piece;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
