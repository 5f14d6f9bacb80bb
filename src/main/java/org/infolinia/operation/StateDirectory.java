package org.infolinia.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where this installation keeps its state: the embedded database, the index, mail, keys. */
@Component
public class StateDirectory {

    private final Path root;

    StateDirectory(
            @Value("${infolinia.state-directory}") Path installation, @Value("${infolinia.state-room}") String room) {
        this.root = installation.resolve(room).toAbsolutePath().normalize();
    }

    /** A directory of its own for {@code name}, made when it is not there. */
    public Path subdirectory(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("The state directory cannot be written", e);
        }
    }

    /** A file directly in the state directory; it may not exist yet. */
    public Path file(String name) {
        return subdirectory(".").normalize().resolve(name);
    }
}
