package org.infolinia.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Encrypts secrets that are needed in clear again, so that hashes would not do. AES-GCM, the nonce in front. */
public final class Encryption {

    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";

    private final SecureRandom random = new SecureRandom();
    private final String name;
    private final SecretKey key;

    /** Under a key for this use alone, derived from one that rests outside the database. */
    public Encryption(MasterKey master, String use) {
        this.name = master.name();
        this.key = master.derive(use, "AES");
    }

    public byte[] encrypt(String secret) {
        try {
            var nonce = new byte[NONCE_LENGTH];
            random.nextBytes(nonce);
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            var sealed = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(NONCE_LENGTH + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The " + name + " key cannot encrypt", e);
        }
    }

    /** @throws IllegalStateException when it was encrypted under another key */
    public String decrypt(byte[] encrypted) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, encrypted, 0, NONCE_LENGTH));
            var secret = cipher.doFinal(encrypted, NONCE_LENGTH, encrypted.length - NONCE_LENGTH);
            return new String(secret, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This secret was stored under another " + name + " key", e);
        }
    }
}
