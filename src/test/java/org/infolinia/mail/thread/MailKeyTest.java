package org.infolinia.mail.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailKeyTest {

    @TempDir
    Path state;

    @Test
    void theKeyIsMadeOnceAndReadableByItsOwnerAlone() throws IOException {
        var sealed = MailKeys.storedIn(state).encrypt("hasło do skrzynki");

        assertThat(MailKeys.storedIn(state).decrypt(sealed)).isEqualTo("hasło do skrzynki");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.resolve("mail.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aPasswordUnderAnotherKeyStaysClosed() {
        var sealed = MailKeys.storedIn(state).encrypt("hasło do skrzynki");
        var other = MailKeys.of("another key of at least thirty-two ones");

        assertThatThrownBy(() -> other.decrypt(sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSamePasswordNeverLooksTheSame() {
        var key = MailKeys.storedIn(state);

        assertThat(key.encrypt("hasło")).isNotEqualTo(key.encrypt("hasło"));
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> MailKeys.of("short")).isInstanceOf(IllegalStateException.class);
    }
}
