package io.tenantry.render.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void aTextIsReadAsItIsWritten() {
        assertThat(Texts.beside(getClass(), "greeting.txt")).isEqualTo(Map.of("greeting.txt", "Grüße aus dem Riff\n"));
    }

    @Test
    void aTextThatIsNotThereIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Texts.beside(getClass(), "nowhere.txt"))
                .withMessage("there is no nowhere.txt beside class io.tenantry.render.block.TextsTest");
    }

    @Test
    void otherTextsHaveAnotherDigest() {
        String digest = Texts.digest(Map.of("a", "bc", "d", "e"));

        assertThat(digest).matches("[0-9a-f]{16}").isEqualTo(Texts.digest(Map.of("d", "e", "a", "bc")));
        assertThat(Texts.digest(Map.of("a", "bc", "d", "f"))).isNotEqualTo(digest);
        assertThat(Texts.digest(Map.of("ab", "c", "d", "e"))).isNotEqualTo(digest);
        assertThat(Texts.digest(Map.of("a", "bc"))).isNotEqualTo(digest);
    }
}
