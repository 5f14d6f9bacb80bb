package org.infolinia.ledger.code.hash;

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
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.infolinia.operation.StateDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The secret under which codes are hashed, from {@code code.key} or {@code INFOLINIA_CODE_KEY}: whoever reads the
 * database alone cannot try codes out on it. Without it no code is known any more.
 */
@Component
public class CodeKey {

    private static final int MINIMUM_LENGTH = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKey key;

    CodeKey(StateDirectory state, @Value("${infolinia.code-key:}") String given) {
        var secret = given.isEmpty() ? readOrMake(state.file("code.key")) : given.getBytes(StandardCharsets.UTF_8);
        if (secret.length < MINIMUM_LENGTH) {
            throw new IllegalStateException("The code key has fewer than " + MINIMUM_LENGTH + " characters");
        }
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** Hashes one code after the other, and is for one thread. */
    public Hasher hasher() {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return new Hasher(mac);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The code key cannot hash", e);
        }
    }

    public static final class Hasher {

        private final Mac mac;

        private Hasher(Mac mac) {
            this.mac = mac;
        }

        public CodeHash hash(String plainCode) {
            return new CodeHash(
                    Arrays.copyOf(mac.doFinal(plainCode.getBytes(StandardCharsets.US_ASCII)), CodeHash.LENGTH));
        }
    }

    private static byte[] readOrMake(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The code key cannot be read", e);
        }
    }

    private static void make(Path file) throws IOException {
        var secret = new byte[MINIMUM_LENGTH];
        new SecureRandom().nextBytes(secret);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
        try (var channel = Files.newByteChannel(file, options, ownerOnly)) {
            channel.write(
                    ByteBuffer.wrap(Base64.getUrlEncoder().withoutPadding().encode(secret)));
        } catch (FileAlreadyExistsException anotherProcessWasFaster) {
            return;
        }
    }
}
