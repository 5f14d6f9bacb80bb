package org.infolinia.mail.thread;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.infolinia.operation.StateDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The one secret of this module. What it signs is known again as our own, and mailbox passwords rest encrypted by it;
 * each use has a key of its own, derived from the one in {@code mail.key} or {@code INFOLINIA_MAIL_KEY}.
 */
@Component
public class MailKey {

    private static final int MINIMUM_LENGTH = 32;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String SIGNATURE = "HmacSHA256";

    private final SecureRandom random = new SecureRandom();
    private final SecretKey signing;
    private final SecretKey encrypting;

    MailKey(StateDirectory state, @Value("${infolinia.mail-key:}") String given) {
        var master = given.isEmpty() ? readOrMake(state.file("mail.key")) : given.getBytes(StandardCharsets.UTF_8);
        if (master.length < MINIMUM_LENGTH) {
            throw new IllegalStateException("The mail key has fewer than " + MINIMUM_LENGTH + " characters");
        }
        this.signing = derive(master, "infolinia mail signature", SIGNATURE);
        this.encrypting = derive(master, "infolinia mailbox password", "AES");
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
        try {
            var nonce = randomBytes(NONCE_LENGTH);
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, encrypting, new GCMParameterSpec(TAG_BITS, nonce));
            var sealed = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(NONCE_LENGTH + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The mail key cannot encrypt", e);
        }
    }

    /** @throws IllegalStateException when it was encrypted under another key */
    public String decrypt(byte[] encrypted) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, encrypting, new GCMParameterSpec(TAG_BITS, encrypted, 0, NONCE_LENGTH));
            var secret = cipher.doFinal(encrypted, NONCE_LENGTH, encrypted.length - NONCE_LENGTH);
            return new String(secret, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This mailbox password was stored under another mail key", e);
        }
    }

    /** A password nobody needs to know. */
    public String randomPassword() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes(MINIMUM_LENGTH));
    }

    private byte[] randomBytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] readOrMake(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The mail key cannot be read", e);
        }
    }

    private void make(Path file) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
        try (var channel = Files.newByteChannel(file, options, ownerOnly)) {
            channel.write(ByteBuffer.wrap(randomPassword().getBytes(StandardCharsets.UTF_8)));
        } catch (FileAlreadyExistsException anotherProcessWasFaster) {
            return;
        }
    }

    private static SecretKey derive(byte[] master, String use, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(master)
                                    .thenExpand(use.getBytes(StandardCharsets.UTF_8), MINIMUM_LENGTH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The mail key cannot be used", e);
        }
    }
}
