package org.infolinia;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageBundlesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");

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

    @ParameterizedTest
    @MethodSource("bundles")
    void noTextIsEmpty(Path module) throws IOException {
        for (var language : Language.values()) {
            assertThat(read(module, language).values())
                    .as("%s in %s", module.getFileName(), language)
                    .noneMatch(text -> text.toString().isBlank());
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
