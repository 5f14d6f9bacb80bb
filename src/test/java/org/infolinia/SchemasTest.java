package org.infolinia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The walls between modules hold in SQL, too: what one keeps the others ask it for. */
class SchemasTest {

    private static final Path SOURCES = Path.of("src/main/java/org/infolinia");

    /** Reports read the views that owners publish for them; the demo and its benchmarks fill and count whole tables. */
    private static final Set<String> READING_OTHERS = Set.of("reporting", "demo");

    /** Whoever counts what others keep counts it over the same views. */
    private static final Set<String> READING_REPORTS = Set.of("planning");

    private static final Pattern TABLE = Pattern.compile("\\b(?:from|join|into|update)\\s+([a-z]+)\\.[a-z_]+");

    @Test
    void noModuleReadsTheTablesOfAnother() throws IOException {
        var schemas = names(Path.of("src/main/resources/db/migration"));
        var trespasses = names(SOURCES).stream()
                .filter(module -> !READING_OTHERS.contains(module))
                .flatMap(module -> sources(module).stream()
                        .flatMap(source -> TABLE.matcher(text(source))
                                .results()
                                .filter(table -> schemas.contains(table.group(1))
                                        && !table.group(1).equals(module)
                                        && !(READING_REPORTS.contains(module)
                                                && table.group().contains(".report_")))
                                .map(MatchResult::group)
                                .map(table -> source + ": " + table)))
                .toList();

        assertThat(trespasses).isEmpty();
    }

    private static Set<String> names(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .collect(Collectors.toSet());
        }
    }

    private static List<Path> sources(String module) {
        try (var files = Files.walk(SOURCES.resolve(module))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
