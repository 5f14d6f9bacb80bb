package org.infolinia.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhrasebookTest {

    private final Phrasebook phrasebook = new Phrasebook();

    @Test
    void wordsComeInEachLanguage() {
        assertThat(phrasebook.say(Language.PL, "sign-in.password")).isEqualTo("Hasło");
        assertThat(phrasebook.say(Language.AZ, "sign-in.password")).isEqualTo("Şifrə");
    }

    @Test
    void aRefusalSaysItsFacts() {
        assertThat(phrasebook.say(Language.EN, Refusal.of("login-taken", "marta")))
                .isEqualTo("The login marta is taken.");
    }

    @Test
    void aGapShowsItsKey() {
        assertThat(phrasebook.say(Language.PL, "there.is.no.such.key")).isEqualTo("there.is.no.such.key");
    }
}
