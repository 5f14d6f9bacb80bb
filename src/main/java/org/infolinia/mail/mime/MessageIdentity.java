package org.infolinia.mail.mime;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a message is known again by: its Message-ID, else one made of its bytes. */
public final class MessageIdentity {

    private static final int GENERATED_LENGTH = 32;
    private static final String NOWHERE = "unknown.invalid";

    private MessageIdentity() {}

    public static String of(ReadMessage message, byte[] raw) {
        var id = message.messageId();
        return id != null ? id : generated(message, sha256(raw));
    }

    private static String generated(ReadMessage message, String sha256) {
        var sender = message.sender();
        var domain = sender == null ? NOWHERE : sender.address().domain();
        return "<gen-" + sha256.substring(0, GENERATED_LENGTH) + "@" + domain + ">";
    }

    /** In hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
