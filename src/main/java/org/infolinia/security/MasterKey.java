package org.infolinia.security;

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
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** The one secret of a part of the product, outside the database; each use has a key of its own, derived from it. */
public final class MasterKey {

    private static final int MINIMUM_LENGTH = 32;

    private final String name;
    private final byte[] secret;

    private MasterKey(String name, byte[] secret) {
        if (secret.length < MINIMUM_LENGTH) {
            throw new IllegalStateException("The " + name + " key has fewer than " + MINIMUM_LENGTH + " characters");
        }
        this.name = name;
        this.secret = secret;
    }

    /**
     * @param name what messages call it
     * @param given as it was configured; empty for the one in the file, which is made when it is not there yet
     * @throws IllegalStateException when it is too short
     */
    public static MasterKey of(String name, Path file, String given) {
        return new MasterKey(name, given.isEmpty() ? readOrMake(name, file) : given.getBytes(StandardCharsets.UTF_8));
    }

    /** 256 bits in 43 characters, which nobody needs to know. */
    public static String randomText() {
        var bytes = new byte[MINIMUM_LENGTH];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String name() {
        return name;
    }

    /** @param use what it is for, never changed, since what was done under it would be lost */
    public SecretKey derive(String use, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret)
                                    .thenExpand(use.getBytes(StandardCharsets.UTF_8), MINIMUM_LENGTH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The " + name + " key cannot be used", e);
        }
    }

    private static byte[] readOrMake(String name, Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The " + name + " key cannot be read", e);
        }
    }

    private static void make(Path file) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
        try (var channel = Files.newByteChannel(file, options, ownerOnly)) {
            channel.write(ByteBuffer.wrap(randomText().getBytes(StandardCharsets.UTF_8)));
        } catch (FileAlreadyExistsException anotherProcessWasFaster) {
            return;
        }
    }
}
