package org.infolinia.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoScriptsTest {

    private static final Pattern NAMED_QUESTION = Pattern.compile(
            "birth|card|postcode|postal|e-mail|urodzenia|kart|kod poczt|doğum|poçt|rəqəm", Pattern.CASE_INSENSITIVE);

    private static final Set<String> REFERENCE_DISPOSITIONS = codesIn(Path.of("data/reference/dispositions.csv"));

    private static final Path SCRIPTS = Path.of("data/demo/scripts");
    private static final Path ARTICLES = Path.of("data/demo/knowledge");

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

        assertThat(PublishCheck.findings(content, neighboursOf(file))).isEmpty();
    }

    /** Which questions there are is drawn anew for each caller. */
    @ParameterizedTest
    @MethodSource("files")
    void noDemoScriptSaysWhichQuestionsIdentifyACaller(Path file) throws IOException {
        var content = json.read(Files.readString(file)).orElseThrow();

        assertThat(content.nodes().stream()
                        .filter(Node.Verify.class::isInstance)
                        .flatMap(place -> Stream.ofNullable(place.words()))
                        .flatMap(words -> Stream.of(Language.values()).map(words::in)))
                .isNotEmpty()
                .noneMatch(words -> NAMED_QUESTION.matcher(words).find());
    }

    private static ScriptNeighbours neighboursOf(Path file) {
        return new ScriptNeighbours() {
            @Override
            public Optional<ScriptContent> scriptInUse(String code) {
                return Optional.empty();
            }

            @Override
            public Set<Language> languagesOfArticle(String key) {
                return languagesOf(file, key);
            }

            @Override
            public Set<String> dispositions() {
                return REFERENCE_DISPOSITIONS;
            }
        };
    }

    private static Set<String> codesIn(Path table) {
        try (var lines = Files.lines(table)) {
            return lines.skip(1).map(line -> line.split(",")[1]).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the demo's shelf of the script's program has it; scripts of every program name no articles. */
    private static Set<Language> languagesOf(Path script, String article) {
        var program = script.getFileName().toString().split("-")[0].toUpperCase(Locale.ROOT);
        return Stream.of(Language.values())
                .filter(language ->
                        Files.exists(ARTICLES.resolve(program).resolve(article + "." + language.code() + ".md")))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("files")
    void aDemoScriptIsKeptInTheCanonicalForm(Path file) throws IOException {
        var text = Files.readString(file);

        assertThat(json.write(json.read(text).orElseThrow())).isEqualTo(text);
    }
}
