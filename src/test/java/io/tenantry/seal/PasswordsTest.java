package io.tenantry.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords(new SecureRandom());

    @Test
    void areLongAndOfLettersAndDigits() {
        for (int i = 0; i < 100; i++) {
            assertThat(new String(passwords.next(), StandardCharsets.US_ASCII)).matches("[A-Za-z0-9]{32}");
        }
    }

    /** A letter that never came in 3,200 would be missing with a chance of less than one in 10^20. */
    @Test
    void useTheWholeAlphabet() {
        Set<Byte> seen = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            for (byte letter : passwords.next()) {
                seen.add(letter);
            }
        }
        assertThat(seen).hasSize(62);
    }

    @Test
    void areNeverTheSame() {
        assertThat(passwords.next()).isNotEqualTo(passwords.next());
    }
}
