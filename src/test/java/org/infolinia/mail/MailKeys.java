package org.infolinia.mail;

import java.nio.file.Path;
import org.infolinia.operation.StateDirectories;

/** Mail keys for tests. */
final class MailKeys {

    private MailKeys() {}

    static MailKey of(String secret) {
        return new MailKey(StateDirectories.in(Path.of("target")), secret);
    }

    static MailKey storedIn(Path directory) {
        return new MailKey(StateDirectories.in(directory), "");
    }
}
