package org.infolinia.mail.thread;

import java.nio.file.Path;
import org.infolinia.operation.StateDirectories;

/** Mail keys for tests. */
public final class MailKeys {

    private MailKeys() {}

    public static MailKey of(String secret) {
        return new MailKey(StateDirectories.in(Path.of("target")), secret);
    }

    /** Seals made with a key of these letters. */
    public static Seals seals(String secret) {
        return new Seals(of(secret));
    }

    static MailKey storedIn(Path directory) {
        return new MailKey(StateDirectories.in(directory), "");
    }
}
