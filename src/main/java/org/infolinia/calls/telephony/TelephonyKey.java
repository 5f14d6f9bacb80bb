package org.infolinia.calls.telephony;

import org.infolinia.operation.StateDirectory;
import org.infolinia.security.Encryption;
import org.infolinia.security.MasterKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Under which the secrets of telephone systems rest encrypted, from {@code telephony.key} or
 * {@code INFOLINIA_TELEPHONY_KEY}: whoever reads the database alone cannot sign.
 */
@Component
class TelephonyKey {

    private final Encryption secrets;

    TelephonyKey(StateDirectory state, @Value("${infolinia.telephony-key:}") String given) {
        var master = MasterKey.of("telephony", state.file("telephony.key"), given);
        this.secrets = new Encryption(master, "infolinia telephony secret");
    }

    byte[] encrypt(String secret) {
        return secrets.encrypt(secret);
    }

    /** @throws IllegalStateException when it was encrypted under another key */
    String decrypt(byte[] encrypted) {
        return secrets.decrypt(encrypted);
    }
}
