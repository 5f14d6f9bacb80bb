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
     * @param trusted which certificate to believe in: PEM of a certification authority, or a certificate's SHA-256
     *     fingerprint in hexadecimal; empty for those that every Java believes in
     */
    public record Servers(Server imap, Server smtp, String login, SignIn signIn, String trusted) {

        /** With a password, and certificates as every Java believes in them. */
        public Servers(Server imap, Server smtp, String login, String password) {
            this(imap, smtp, login, new SignIn.Password(password), "");
        }

        /** Whether what is secret would go to nobody else than before. */
        boolean areWhere(Servers before) {
            return imap.equals(before.imap)
                    && smtp.equals(before.smtp)
                    && login.equals(before.login)
                    && trusted.equals(before.trusted)
                    && isSameProvider(before.signIn);
        }

        private boolean isSameProvider(SignIn before) {
            return switch (signIn) {
                case SignIn.Password own -> before instanceof SignIn.Password;
                case SignIn.OAuth2 own ->
                    before instanceof SignIn.OAuth2 known
                            && known.tokenUrl().equals(own.tokenUrl())
                            && known.clientId().equals(own.clientId());
            };
        }
    }

    /** A mailbox at the mail server that comes with the product. */
    public static OpenMailbox embedded(
            ProgramId program, String queueKey, EmailAddress address, String name, Language language) {
        return new OpenMailbox(program, queueKey, address, name, language, null);
    }
}
