package org.infolinia.search.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialPeopleTest {

    @TempDir
    Path directory;

    @Test
    void aFileThatCannotBeReadLeavesNoIndexBehind() throws IOException {
        var file = Files.writeString(directory.resolve("people.tsv"), "id\tfirst\n1\tHalina\n");
        var place = Files.createDirectory(directory.resolve("index"));

        assertThatThrownBy(() -> TrialPeople.read(file, place, read -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("last");

        assertThat(place).doesNotExist();
    }
}
