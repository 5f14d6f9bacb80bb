package org.infolinia.ledger.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.infolinia.operation.StateDirectory;
import org.springframework.stereotype.Component;

/** The seals as files outside the database, one a day, to be carried on to where nobody can change them. */
@Component
public class SealFolder {

    private static final String EXTENSION = ".seal";

    private final StateDirectory state;

    SealFolder(StateDirectory state) {
        this.state = state;
    }

    /** Writes the file of a seal; one that is there stays as it is. */
    void keep(Seal seal) {
        var file = file(seal.on());
        try {
            if (Files.notExists(file)) {
                var unfinished = Files.createTempFile(file.getParent(), "seal", ".tmp");
                Files.writeString(unfinished, seal.text());
                Files.move(unfinished, file);
            }
        } catch (FileAlreadyExistsException somebodyElseWroteIt) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("The seal of " + seal.on() + " cannot be written", e);
        }
    }

    /** The seal of a day in hexadecimal digits, as the file has it; empty when there is no file. */
    public Optional<String> sealOf(LocalDate day) {
        var file = file(day);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(file)) {
            return Optional.of(lines.filter(line -> line.startsWith(Seal.SEAL_LINE))
                    .map(line -> line.substring(Seal.SEAL_LINE.length()))
                    .findFirst()
                    .orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException("The seal of " + day + " cannot be read", e);
        }
    }

    /** The days whose seals lie here, the earliest first. */
    public List<LocalDate> days() {
        try (var files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(EXTENSION))
                    .map(name -> LocalDate.parse(name.substring(0, name.length() - EXTENSION.length())))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the seals cannot be read", e);
        }
    }

    private Path folder() {
        return state.subdirectory("seals");
    }

    private Path file(LocalDate day) {
        return folder().resolve(day + EXTENSION);
    }
}
