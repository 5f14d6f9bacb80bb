package org.infolinia;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageBundlesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z][a-zA-Z0-9.-]*)\"");
    private static final Pattern ASKED_FOR =
            Pattern.compile("(?:getTranslation\\(|title = )\\s*\"([a-z][a-zA-Z0-9.-]*)\"\\s*[,)]");

    static List<Path> bundles() throws IOException {
        try (Stream<Path> modules = Files.list(MESSAGES)) {
            return modules.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyKeyIsThereInEveryLanguage(Path module) throws IOException {
        var keys = read(module, Language.PL).stringPropertyNames();
        for (var language : Language.values()) {
            assertThat(read(module, language).stringPropertyNames())
                    .as("%s in %s", module.getFileName(), language)
                    .containsExactlyInAnyOrderElementsOf(keys);
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyPatternTakesTheSameArgumentsInEveryLanguage(Path module) throws IOException {
        var polish = read(module, Language.PL);
        for (var language : Language.values()) {
            var texts = read(module, language);
            for (var key : polish.stringPropertyNames()) {
                assertThat(arguments(texts.getProperty(key), language))
                        .as("%s in %s", key, language)
                        .isEqualTo(arguments(polish.getProperty(key), Language.PL));
            }
        }
    }

    /** Of two texts under one key the second is said, wherever the first was meant. */
    @ParameterizedTest
    @MethodSource("bundles")
    void noKeyIsThereTwice(Path module) throws IOException {
        for (var language : Language.values()) {
            try (Stream<String> lines = Files.lines(module.resolve(language.code() + ".properties"))) {
                assertThat(lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                                .map(line -> line.substring(0, line.indexOf('='))))
                        .as("%s in %s", module.getFileName(), language)
                        .doesNotHaveDuplicates();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noTextIsEmpty(Path module) throws IOException {
        for (var language : Language.values()) {
            assertThat(read(module, language).values())
                    .as("%s in %s", module.getFileName(), language)
                    .noneMatch(text -> text.toString().isBlank());
        }
    }

    /** A key stands in the code as a whole, or its beginning does, to which the code adds the rest. */
    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsSaidSomewhere(Path module) throws IOException {
        var words = foundInCode(QUOTED);

        assertThat(read(module, Language.PL).stringPropertyNames())
                .as("%s", module.getFileName())
                .allMatch(key -> words.contains(key) || beginnings(key).anyMatch(words::contains));
    }

    @Test
    void everyTextThatTheCodeAsksForExists() throws IOException {
        var keys = new HashSet<String>();
        for (var module : bundles()) {
            keys.addAll(read(module, Language.PL).stringPropertyNames());
        }

        assertThat(foundInCode(ASKED_FOR)).isNotEmpty().isSubsetOf(keys);
    }

    private static Stream<String> beginnings(String key) {
        return IntStream.range(0, key.length())
                .filter(i -> key.charAt(i) == '.' || key.charAt(i) == '-')
                .mapToObj(i -> key.substring(0, i + 1));
    }

    private static Set<String> foundInCode(Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(CODE)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> found(pattern, file))
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> found(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file)).results().map(found -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> arguments(String pattern, Language language) {
        return new MessageFormat(pattern, ULocale.forLocale(language.locale()))
                .getArgumentNames().stream().sorted().toList();
    }

    private static Properties read(Path module, Language language) throws IOException {
        var texts = new Properties();
        try (Reader reader =
                Files.newBufferedReader(module.resolve(language.code() + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
