package org.infolinia.mail.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.ContentUtil;

/**
 * The parts of a message, taken apart by the library as a stream, so that neither depth nor number nor length costs more
 * than is read: at most {@value #MAXIMUM_PARTS} parts, {@value #MAXIMUM_DEPTH} deep. What lies deeper comes as one part
 * that is not taken apart.
 */
final class Structure {

    private static final int MAXIMUM_DEPTH = 20;
    private static final int MAXIMUM_PARTS = 500;
    private static final int UNLIMITED = -1;
    private static final int BOUNDARY_WITHIN = 100_000;
    private static final Pattern FIRST_BOUNDARY =
            Pattern.compile("^--([^\\s-][^\\r\\n]{0,199})\\r?$", Pattern.MULTILINE);
    private static final MimeConfig LENIENT = config(true);

    /** Loses what stands where headers should be, but never has to step back, which the library cannot everywhere. */
    private static final MimeConfig FORGETFUL = config(false);

    private final MimeTokenStream stream;
    private final int depth;
    private final List<Part> parts = new ArrayList<>();
    private final Deque<HeaderLines> open = new ArrayDeque<>();
    private final Deque<Multipart> within = new ArrayDeque<>();
    private Headers top = Headers.NONE;
    private int multiparts;
    private boolean isCut;

    private Structure(MimeConfig config, int depth) {
        this.stream = new MimeTokenStream(config);
        this.depth = depth;
    }

    /** @param isCut whether something past a limit, or past what can be read, was left out */
    record Parts(Headers headers, List<Part> parts, boolean isCut) {}

    private record Multipart(
            String type, int number, Headers headers, int partsBefore, ByteArrayOutputStream preamble) {

        boolean isAlternative() {
            return type.equals("multipart/alternative");
        }
    }

    static Parts of(byte[] message) {
        return of(message, 0);
    }

    private static Parts of(byte[] message, int depth) {
        try {
            return new Structure(LENIENT, depth).read(message);
        } catch (IllegalStateException cannotStepBack) {
            return new Structure(FORGETFUL, depth).read(message);
        }
    }

    private static MimeConfig config(boolean isBodyWhereNoHeaderIs) {
        return MimeConfig.custom()
                .setMaxLineLen(UNLIMITED)
                .setMaxHeaderCount(UNLIMITED)
                .setMaxHeaderLen(UNLIMITED)
                .setMalformedHeaderStartsBody(isBodyWhereNoHeaderIs)
                .build();
    }

    /** The headers alone. */
    static Headers headersOf(byte[] message) {
        return new Structure(FORGETFUL, 0).readHeaders(message);
    }

    private Headers readHeaders(byte[] message) {
        var lines = new HeaderLines();
        stream.setRecursionMode(RecursionMode.M_FLAT);
        stream.parse(new ByteArrayInputStream(message));
        try {
            while (stream.getState() != EntityState.T_BODY && stream.getState() != EntityState.T_END_OF_STREAM) {
                if (stream.getState() == EntityState.T_FIELD) {
                    lines.add(ContentUtil.decode(ISO_8859_1, stream.getField().getRaw()));
                }
                stream.next();
            }
            return lines.headers();
        } catch (MimeException | IOException | UncheckedIOException unreadable) {
            return lines.headers();
        }
    }

    private Parts read(byte[] message) {
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        stream.parse(new ByteArrayInputStream(message));
        try {
            while (stream.getState() != EntityState.T_END_OF_STREAM && !isFull()) {
                read(stream.getState());
                stream.next();
            }
        } catch (MimeException | IOException | UncheckedIOException unreadable) {
            isCut = true;
        }
        return new Parts(open.isEmpty() ? top : open.getLast().headers(), parts, isCut);
    }

    private boolean isFull() {
        isCut = isCut || parts.size() >= MAXIMUM_PARTS;
        return parts.size() >= MAXIMUM_PARTS;
    }

    private void read(EntityState state) throws IOException {
        switch (state) {
            case T_START_HEADER -> open.push(new HeaderLines());
            case T_FIELD ->
                open.element()
                        .add(ContentUtil.decode(ISO_8859_1, stream.getField().getRaw()));
            case T_END_HEADER ->
                stream.setRecursionMode(
                        depth + within.size() < MAXIMUM_DEPTH ? RecursionMode.M_NO_RECURSE : RecursionMode.M_FLAT);
            case T_START_MULTIPART -> {
                var headers = open.element().headers();
                within.push(new Multipart(
                        typeOf(headers), ++multiparts, headers, parts.size(), new ByteArrayOutputStream()));
            }
            case T_PREAMBLE ->
                stream.getInputStream().transferTo(within.element().preamble());
            case T_END_MULTIPART -> close(within.pop());
            case T_BODY ->
                addBody(open.element().headers(), stream.getInputStream().readAllBytes());
            case T_END_BODYPART -> open.pop();
            case T_END_MESSAGE -> top = open.pop().headers();
            default -> {}
        }
    }

    /** A multipart without any part is what it looks like: words. */
    private void close(Multipart multipart) {
        if (parts.size() == multipart.partsBefore() && multipart.preamble().size() > 0) {
            add(
                    multipart.headers().without("Content-Type"),
                    multipart.preamble().toByteArray());
        }
    }

    private void addBody(Headers headers, byte[] body) {
        int deep = depth + within.size();
        if (!typeOf(headers).startsWith("multipart/") || deep >= MAXIMUM_DEPTH) {
            add(headers, body);
            return;
        }
        var boundary = FIRST_BOUNDARY.matcher(new String(body, 0, Math.min(body.length, BOUNDARY_WITHIN), ISO_8859_1));
        if (boundary.find()) {
            readUnnamed(headers, boundary.group(1), body, deep + 1);
        } else {
            add(headers.without("Content-Type"), body);
        }
    }

    /** Some senders forget to say what stands between their parts. */
    private void readUnnamed(Headers headers, String boundary, byte[] body, int deep) {
        var head = "Content-Type: multipart/mixed; boundary=\"" + boundary.replace("\"", "\\\"") + "\"\r\n\r\n";
        var whole = new ByteArrayOutputStream(head.length() + body.length);
        whole.writeBytes(head.getBytes(ISO_8859_1));
        whole.writeBytes(body);
        var inner = of(whole.toByteArray(), deep);
        isCut = isCut || inner.isCut();
        if (inner.parts().isEmpty()) {
            add(headers.without("Content-Type"), body);
        }
        inner.parts().forEach(part -> {
            var around = new ArrayList<>(types());
            around.addAll(part.within());
            parts.add(new Part(part.headers(), around, part.alternative(), part.sent()));
        });
    }

    private void add(Headers headers, byte[] body) {
        parts.add(new Part(headers, types(), alternative(), body));
    }

    private int alternative() {
        return List.copyOf(within).reversed().stream()
                .filter(Multipart::isAlternative)
                .findFirst()
                .map(Multipart::number)
                .orElse(Part.NO_ALTERNATIVE);
    }

    private List<String> types() {
        return List.copyOf(within).reversed().stream().map(Multipart::type).toList();
    }

    private static String typeOf(Headers headers) {
        return headers.first("Content-Type")
                .map(HeaderValue::parse)
                .map(type -> type.value().toLowerCase(Locale.ROOT))
                .orElse("");
    }
}
