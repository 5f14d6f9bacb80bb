package org.infolinia.calls.telephony;

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
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.infolinia.operation.StateDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Under which the secrets of telephone systems rest encrypted, from {@code telephony.key} or
 * {@code INFOLINIA_TELEPHONY_KEY}: whoever reads the database alone cannot sign. Signatures need the secrets in clear, so
 * that hashes would not do.
 */
@Component
class TelephonyKey {

    private static final int MINIMUM_LENGTH = 32;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String USE = "infolinia telephony secret";

    private final SecureRandom random = new SecureRandom();
    private final SecretKey encrypting;

    TelephonyKey(StateDirectory state, @Value("${infolinia.telephony-key:}") String given) {
        var master = given.isEmpty() ? readOrMake(state.file("telephony.key")) : given.getBytes(StandardCharsets.UTF_8);
        if (master.length < MINIMUM_LENGTH) {
            throw new IllegalStateException("The telephony key has fewer than " + MINIMUM_LENGTH + " characters");
        }
        this.encrypting = derived(master);
    }

    byte[] encrypt(String secret) {
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
            throw new IllegalStateException("The telephony key cannot encrypt", e);
        }
    }

    /** @throws IllegalStateException when it was encrypted under another key */
    String decrypt(byte[] encrypted) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, encrypting, new GCMParameterSpec(TAG_BITS, encrypted, 0, NONCE_LENGTH));
            var secret = cipher.doFinal(encrypted, NONCE_LENGTH, encrypted.length - NONCE_LENGTH);
            return new String(secret, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This secret was stored under another telephony key", e);
        }
    }

    private byte[] readOrMake(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The telephony key cannot be read", e);
        }
    }

    private void make(Path file) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
        var secret = Base64.getUrlEncoder().withoutPadding().encode(randomBytes(MINIMUM_LENGTH));
        try (var channel = Files.newByteChannel(file, options, ownerOnly)) {
            channel.write(ByteBuffer.wrap(secret));
        } catch (FileAlreadyExistsException anotherProcessWasFaster) {
            return;
        }
    }

    private byte[] randomBytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static SecretKey derived(byte[] master) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(master)
                                    .thenExpand(USE.getBytes(StandardCharsets.UTF_8), MINIMUM_LENGTH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The telephony key cannot be used", e);
        }
    }
}
