package org.infolinia.participants.identification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Set;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.operation.StateDirectory;
import org.springframework.stereotype.Component;

/**
 * Sends nothing: writes each message into a file that the owner of the process alone may read, so that the way by
 * telephone can be tried without an operator. It holds no more than the last message to each number.
 */
@Component
class FiledTextMessages implements TextMessages {

    private static final String DIRECTORY = "text-messages";
    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rw-------");

    private final StateDirectory state;
    private final Clock clock;

    FiledTextMessages(StateDirectory state, Clock clock) {
        this.state = state;
        this.clock = clock;
    }

    @Override
    public boolean areReallySent() {
        return false;
    }

    @Override
    public void send(PhoneNumber to, String text) {
        try {
            Files.writeString(emptied(fileOf(to)), clock.instant() + "\n" + text + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The text message cannot be written down", e);
        }
    }

    Path fileOf(PhoneNumber to) {
        return state.subdirectory(DIRECTORY).resolve(to.e164().substring(1) + ".txt");
    }

    private static Path emptied(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.newByteChannel(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(OWNER_ALONE))
                .close();
        return file;
    }
}
