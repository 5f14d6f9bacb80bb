package org.infolinia.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoScriptsTest {

    private static final Path SCRIPTS = Path.of("data/demo/scripts");

    private final ScriptJson json = new ScriptJson();

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aDemoScriptPassesThePublishCheck(Path file) throws IOException {
        var content = json.read(Files.readString(file)).orElseThrow();

        assertThat(PublishCheck.findings(content, code -> false)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aDemoScriptIsKeptInTheCanonicalForm(Path file) throws IOException {
        var text = Files.readString(file);

        assertThat(json.write(json.read(text).orElseThrow())).isEqualTo(text);
    }
}
