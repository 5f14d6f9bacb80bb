package org.infolinia.calls.dispositions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.junit.jupiter.api.Test;

class ReferenceDispositionsTest {

    private static final Pattern PROPOSED = Pattern.compile("\"disposition\": \"([^\"]+)\"");

    private final List<Disposition> dispositions = ReferenceDispositions.read();

    @Test
    void everyDispositionHasItsNameInEveryLanguage() {
        assertThat(dispositions)
                .allSatisfy(disposition -> assertThat(disposition.names())
                        .containsOnlyKeys(Language.values())
                        .doesNotContainValue(""));
    }

    @Test
    void aDispositionIsCalledByItsGroupAndOutcome() {
        assertThat(dispositions.getFirst())
                .satisfies(disposition ->
                        assertThat(disposition.fullName(Language.PL)).isEqualTo("Punkty – wyjaśniono"));
    }

    @Test
    void theDemoScriptsProposeOnlyDispositionsThatAreThere() throws IOException {
        assertThat(proposedByScripts())
                .isNotEmpty()
                .allMatch(code ->
                        dispositions.stream().anyMatch(each -> each.code().equals(code)));
    }

    private static List<String> proposedByScripts() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("data/demo/scripts"))) {
            return files.map(ReferenceDispositionsTest::text)
                    .flatMap(text -> PROPOSED.matcher(text).results())
                    .map(match -> match.group(1))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
