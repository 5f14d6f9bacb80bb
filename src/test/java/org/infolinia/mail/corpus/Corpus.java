package org.infolinia.mail.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.infolinia.mail.InboundMail.Classification;
import org.infolinia.mail.mime.ReadMessage.Trait;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Raw messages of our own making, each with what must be read from it. What is null is not looked at. */
final class Corpus {

    /**
     * @param from the sender's address; null when there must be none
     * @param text what the text contains; blank when there must be none
     * @param messageId its beginning
     * @param attachments names and types
     * @param names of the attachments, where the type is open
     * @param html what the words of the HTML contain
     * @param markup what the harmless HTML contains
     * @param absent what it must not contain
     * @param recipient whom a delivery report names
     */
    record Expectation(
            String file,
            @Nullable String from,
            @Nullable String name,
            @Nullable String reply_to,
            @Nullable List<String> to,
            @Nullable String message_id,
            @Nullable String subject,
            String text,
            @Nullable String html,
            @Nullable String markup,
            @Nullable List<String> absent,
            @Nullable List<String> attachments,
            @Nullable List<String> names,
            @Nullable List<Trait> traits,
            Classification classification,
            @Nullable String reason,
            @Nullable String recipient,
            @Nullable String status,
            @Nullable String action,
            @Nullable Boolean permanent,
            @Nullable List<String> originals) {

        byte[] raw() {
            return bytes(place().resolve(file));
        }

        @Override
        public String toString() {
            return file;
        }
    }

    private Corpus() {}

    static List<Expectation> expectations() {
        return List.of(new JsonMapper().readValue(bytes(place().resolve("expectations.json")), Expectation[].class));
    }

    static Path place() {
        try {
            var resource = Corpus.class.getResource("/mail/corpus");
            if (resource == null) {
                throw new IllegalStateException("There is no corpus");
            }
            return Path.of(resource.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
