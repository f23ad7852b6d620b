package io.tenantry.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LookaheadTest {

    private static final List<Integer> HUNDRED = IntStream.range(0, 100).boxed().toList();

    @Test
    void doesBothHalvesOfEachPieceInOrder() {
        List<String> done = new ArrayList<>();

        Lookahead.run(HUNDRED, piece -> piece * piece, (piece, square) -> done.add(piece + ":" + square));

        assertThat(done)
                .containsExactlyElementsOf(HUNDRED.stream()
                        .map(piece -> piece + ":" + piece * piece)
                        .toList());
    }

    @Test
    void isNeverMoreThanAFewPiecesAhead() {
        AtomicInteger prepared = new AtomicInteger();
        List<Integer> ahead = Collections.synchronizedList(new ArrayList<>());

        Lookahead.run(
                HUNDRED, piece -> prepared.incrementAndGet(), (piece, unused) -> ahead.add(prepared.get() - piece));

        assertThat(ahead).allSatisfy(pieces -> assertThat(pieces).isBetween(1, 17));
    }

    @Test
    void stopsAtWhatTheFirstHalfThrows() {
        List<Integer> done = new ArrayList<>();

        assertThatThrownBy(() -> Lookahead.run(
                        List.of(1, 2, 3),
                        piece -> {
                            if (piece == 2) {
                                throw new IllegalArgumentException("two");
                            }
                            return piece;
                        },
                        (piece, same) -> done.add(piece)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two");
        assertThat(done).containsExactly(1);
    }

    @Test
    void doesNothingWhenThereIsNothing() {
        Lookahead.run(
                List.of(), piece -> piece, (piece, same) -> assertThat(piece).isNull());
    }
}
