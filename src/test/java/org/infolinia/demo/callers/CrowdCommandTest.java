package org.infolinia.demo.callers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrowdCommandTest {

    @TempDir
    Path folder;

    @Test
    void peopleAndQueriesAreWrittenAsTables() throws IOException {
        int exitCode = new CrowdCommand()
                .run(List.of(
                        "--participants",
                        "1000",
                        "--people",
                        file("people.tsv"),
                        "--queries",
                        file("queries.tsv"),
                        "--seed",
                        "5"));

        assertThat(exitCode).isZero();
        assertThat(lines("people.tsv"))
                .hasSize(1_001)
                .startsWith("id\tfirst\tlast\tcity\tphone\tcard\temail\tactivity")
                .allMatch(line -> line.split("\t").length == 8);
        assertThat(lines("queries.tsv"))
                .startsWith("class\tquery\ttarget_id")
                .allMatch(line -> line.split("\t").length == 3);
    }

    @Test
    void withoutANumberOfParticipantsNothingIsWritten() {
        int exitCode = new CrowdCommand().run(List.of("--people", file("people.tsv"), "--queries", file("q.tsv")));

        assertThat(exitCode).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name));
    }
}
