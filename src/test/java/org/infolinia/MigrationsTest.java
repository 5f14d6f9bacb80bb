package org.infolinia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MigrationsTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern NAME = Pattern.compile("V(\\d+)__[a-z]+(_[a-z]+)*\\.sql");

    static List<Path> modules() throws IOException {
        return inside(MIGRATIONS);
    }

    /** Into a gap the next author would put a migration that an existing installation refuses, because it comes late. */
    @ParameterizedTest
    @MethodSource("modules")
    void theirNumbersHaveNoGaps(Path module) throws IOException {
        var numbers =
                inside(module).stream().map(MigrationsTest::number).sorted().toList();

        assertThat(numbers)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    private static int number(Path migration) {
        var name = NAME.matcher(migration.getFileName().toString());
        assertThat(name.matches()).as(migration.toString()).isTrue();
        return Integer.parseInt(name.group(1));
    }

    private static List<Path> inside(Path directory) throws IOException {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.sorted().toList();
        }
    }
}
