package org.infolinia.mail.mime;

import org.infolinia.kernel.Sha256;

/** What a message is known again by: its Message-ID, else one made of its bytes. */
public final class MessageIdentity {

    private static final int GENERATED_LENGTH = 32;
    private static final String NOWHERE = "unknown.invalid";

    private MessageIdentity() {}

    public static String of(ReadMessage message, byte[] raw) {
        var id = message.messageId();
        return id != null ? id : generated(message, Sha256.inHex(raw));
    }

    private static String generated(ReadMessage message, String sha256) {
        var sender = message.sender();
        var domain = sender == null ? NOWHERE : sender.address().domain();
        return "<gen-" + sha256.substring(0, GENERATED_LENGTH) + "@" + domain + ">";
    }
}
