package org.infolinia.mail;

import java.net.URI;
import java.util.Set;

/** How a mailbox proves to its servers who it is. What is secret in it rests encrypted and is never shown again. */
public sealed interface SignIn {

    /** Whether it lacks what is secret, because that stays as it was. */
    boolean keepsSecret();

    /** @param secret the password in clear, or empty to leave it as it was */
    record Password(String secret) implements SignIn {

        @Override
        public boolean keepsSecret() {
            return secret.isEmpty();
        }

        @Override
        public String toString() {
            return "Password[]";
        }
    }

    /**
     * OAuth 2 (RFC 6749, section 6): the servers are shown an access token by XOAUTH2, which is had for the refresh token.
     *
     * @param tokenUrl where access tokens are had; https, or http on this machine
     * @param clientSecret empty when the provider gave none, or together with {@code refreshToken} to leave both as they were
     */
    record OAuth2(String clientId, URI tokenUrl, String clientSecret, String refreshToken) implements SignIn {

        private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

        public OAuth2 {
            boolean isGuarded = "https".equals(tokenUrl.getScheme())
                    || ("http".equals(tokenUrl.getScheme()) && THIS_MACHINE.contains(tokenUrl.getHost()));
            if (clientId.isBlank() || tokenUrl.getHost() == null || !isGuarded) {
                throw new IllegalArgumentException("Access tokens are had by a client, over https");
            }
        }

        @Override
        public boolean keepsSecret() {
            return refreshToken.isEmpty();
        }

        @Override
        public String toString() {
            return "OAuth2[" + clientId + ", " + tokenUrl + "]";
        }
    }
}
