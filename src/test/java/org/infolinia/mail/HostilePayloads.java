package org.infolinia.mail;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Attacks by HTML that are known from public collections, each as one body. */
public final class HostilePayloads {

    private HostilePayloads() {}

    public static List<String> all() {
        try (var file = requireNonNull(HostilePayloads.class.getResourceAsStream("/mail/hostile/payloads.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.replace("\\0", "\0"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
