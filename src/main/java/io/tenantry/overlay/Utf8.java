package io.tenantry.overlay;

import io.tenantry.overlay.tree.Positions;
import io.tenantry.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/** Text as UTF-8, in which not one byte is guessed. */
final class Utf8 {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Utf8() {}

    static Optional<String> decode(ByteBuffer bytes, String file, Consumer<Problem> problems) {
        CharBuffer characters = CharBuffer.allocate(bytes.remaining());
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(bytes, characters, true);
        String text = characters.flip().toString();
        if (result.isError()) {
            problems.accept(Problem.error(
                    "overlay-encoding",
                    Positions.ofCodePoint(text, text.length(), file),
                    String.format("the byte 0x%02x is not UTF-8 here", bytes.get(bytes.position())),
                    "expected a file in UTF-8"));
            return Optional.empty();
        }
        return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }
}
