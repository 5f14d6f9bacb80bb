package org.infolinia.mail.account;

import java.io.IOException;

/** A provider gave no access token; its message is the provider's reason. */
class TokenRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    TokenRefusedException(String reason) {
        super(reason);
    }
}
