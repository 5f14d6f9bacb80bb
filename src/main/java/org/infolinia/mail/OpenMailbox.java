package org.infolinia.mail;

import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a mailbox to be fetched from and sent from.
 *
 * @param servers where it is, or null for the mail server that comes with the product
 */
public record OpenMailbox(
        ProgramId program,
        String queueKey,
        EmailAddress address,
        String name,
        Language language,
        @Nullable Servers servers) {

    /** How a connection is kept from being read by others. */
    public enum Protection {
        /** For a server on this machine only. */
        NONE,
        STARTTLS,
        TLS
    }

    /** One server's address. */
    public record Server(String host, int port, Protection protection) {

        private static final int HIGHEST_PORT = 65_535;

        public Server {
            if (host.isBlank() || port < 1 || port > HIGHEST_PORT) {
                throw new IllegalArgumentException("A server has a name and a port");
            }
        }
    }

    /**
     * @param login the same at both servers
     * @param secret the password in clear; it is stored encrypted
     */
    public record Servers(Server imap, Server smtp, String login, String secret) {

        @Override
        public String toString() {
            return "Servers[" + imap + ", " + smtp + ", " + login + "]";
        }
    }

    /** A mailbox at the mail server that comes with the product. */
    public static OpenMailbox embedded(
            ProgramId program, String queueKey, EmailAddress address, String name, Language language) {
        return new OpenMailbox(program, queueKey, address, name, language, null);
    }
}
