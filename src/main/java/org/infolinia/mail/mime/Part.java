package org.infolinia.mail.mime;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One part of a message that holds no others, as it was sent.
 *
 * @param within types of the multiparts around it, outermost first; empty for the body of the message itself
 * @param alternative number of the outermost multipart/alternative around it, or {@link #NO_ALTERNATIVE}
 * @param sent its bytes before any decoding
 */
record Part(Headers headers, List<String> within, int alternative, byte[] sent) {

    static final int NO_ALTERNATIVE = 0;
    private static final String PLAIN = "text/plain";

    Part {
        within = List.copyOf(within);
    }

    /** As declared, in lower case; what is missing or no type at all is text (RFC 2045, 5.2). */
    String type() {
        if (headers.first("Content-Type").isEmpty() && isWithin("multipart/digest")) {
            return "message/rfc822";
        }
        var type = contentType().map(HeaderValue::value).orElse(PLAIN).toLowerCase(Locale.ROOT);
        return switch (type) {
            case "html" -> "text/html";
            case "text/x-plain", "text/ascii" -> PLAIN;
            default -> type.indexOf('/') < 0 ? PLAIN : type;
        };
    }

    @Nullable
    String charset() {
        return contentType().flatMap(type -> type.parameter("charset")).orElse(null);
    }

    Optional<String> parameter(String name) {
        return contentType().flatMap(type -> type.parameter(name));
    }

    byte[] bytes() {
        return TransferEncoding.decode(
                sent, headers.first("Content-Transfer-Encoding").orElse(""), isText());
    }

    boolean isText() {
        return type().startsWith("text/");
    }

    boolean isWhole() {
        return within.isEmpty();
    }

    boolean isWithin(String multipart) {
        return !within.isEmpty() && within.getLast().equals(multipart);
    }

    boolean isMarkedAsFile() {
        return disposition()
                .map(HeaderValue::value)
                .filter("attachment"::equalsIgnoreCase)
                .isPresent();
    }

    /** From Content-Disposition, else from Content-Type; not cleaned yet. */
    @Nullable
    String fileName() {
        return disposition()
                .flatMap(disposition -> disposition.parameter("filename"))
                .or(() -> contentType().flatMap(type -> type.parameter("name")))
                .filter(name -> !name.isBlank())
                .orElse(null);
    }

    /** By which the HTML of the message names it, without angle brackets. */
    @Nullable
    String contentId() {
        return headers.first("Content-ID")
                .map(id -> id.strip().replaceAll("^<|>$", ""))
                .filter(id -> !id.isEmpty())
                .orElse(null);
    }

    private Optional<HeaderValue> contentType() {
        return headers.first("Content-Type").map(HeaderValue::parse);
    }

    private Optional<HeaderValue> disposition() {
        return headers.first("Content-Disposition").map(HeaderValue::parse);
    }
}
