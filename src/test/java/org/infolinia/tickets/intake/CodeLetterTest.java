package org.infolinia.tickets.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeLetterTest {

    @Test
    void politeWordsAndTheWritersNameMayStandAroundTheCodes() {
        assertThat(codesIn("""
                        Dzień dobry,
                        przesyłam kody:

                        1. MIX7-K2QW
                        2. mix7k2qx
                        kod 3: MIX7K2QY, MIX7K2QZ

                        Pozdrawiam serdecznie,
                        Halina Wróbel

                        Wysłane z iPhone'a
                        --
                        tel. 601 274 000""")).contains(List.of("MIX7-K2QW", "mix7k2qx", "MIX7K2QY", "MIX7K2QZ"));
    }

    @Test
    void aCodeMayHaveSpacesInIt() {
        assertThat(codesIn("MIX7 K2QW")).contains(List.of("MIX7 K2QW"));
        assertThat(codesIn("MIX7K2QW MIX7K2QX")).contains(List.of("MIX7K2QW", "MIX7K2QX"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dzień dobry",
                "",
                "MIX7K2QW\nDlaczego nie ma punktów?",
                "Kod MIX7K2QW nie działa",
                "MIX7K2QW\nPozdrawiam\nPS. Gdzie nagroda?",
                "MIX7K2QW\nPozdrawiam\nZofia Wróbel",
                "MIX7K2QW\n> MIX7K2QX",
                "MIX7K2QW\nW dniu 17.11.2026 Klub napisał:",
                "zegarków",
                "reklamuj",
                "MIX7K2QW\nSent from the shop where nobody helps me?"
            })
    void whateverElseIsSaidIsForAPerson(String text) {
        assertThat(codesIn(text)).isEmpty();
    }

    @Test
    void aHeapOfCodesIsForAPerson() {
        assertThat(codesIn("MIX7K2QW\n".repeat(CodeLetter.MOST_CODES))).isPresent();
        assertThat(codesIn("MIX7K2QW\n".repeat(CodeLetter.MOST_CODES + 1))).isEmpty();
    }

    private static Optional<List<String>> codesIn(String text) {
        return CodeLetter.codesIn(
                text, "Halina Wróbel", typed -> typed.replaceAll("[ -]", "").matches("(?i)[A-Z0-9]{8}"));
    }
}
