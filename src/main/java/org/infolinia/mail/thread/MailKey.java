package org.infolinia.mail.thread;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.infolinia.operation.StateDirectory;
import org.infolinia.security.Encryption;
import org.infolinia.security.MasterKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The one secret of this module. What it signs is known again as our own, and mailbox passwords rest encrypted by it;
 * each use has a key of its own, derived from the one in {@code mail.key} or {@code INFOLINIA_MAIL_KEY}.
 */
@Component
public class MailKey {

    private static final String SIGNATURE = "HmacSHA256";

    private final SecretKey signing;
    private final Encryption passwords;

    MailKey(StateDirectory state, @Value("${infolinia.mail-key:}") String given) {
        var master = MasterKey.of("mail", state.file("mail.key"), given);
        this.signing = master.derive("infolinia mail signature", SIGNATURE);
        this.passwords = new Encryption(master, "infolinia mailbox password");
    }

    byte[] sign(String text) {
        try {
            var mac = Mac.getInstance(SIGNATURE);
            mac.init(signing);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The mail key cannot sign", e);
        }
    }

    public byte[] encrypt(String secret) {
        return passwords.encrypt(secret);
    }

    /** @throws IllegalStateException when it was encrypted under another key */
    public String decrypt(byte[] encrypted) {
        return passwords.decrypt(encrypted);
    }

    /** A password nobody needs to know. */
    public String randomPassword() {
        return MasterKey.randomText();
    }
}
