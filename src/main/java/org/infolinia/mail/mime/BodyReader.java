package org.infolinia.mail.mime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infolinia.mail.mime.ReadMessage.DeliveryReport;
import org.infolinia.mail.mime.ReadMessage.File;
import org.infolinia.mail.mime.ReadMessage.Trait;
import org.jspecify.annotations.Nullable;

/** Reads the parts of one message. Whatever is no body becomes a file; nothing is dropped. */
class BodyReader {

    /** What a person reads; the rest stands in the raw message. */
    private static final int MAXIMUM_LETTERS = 1_000_000;

    private static final int MAXIMUM_BYTES = 2 * MAXIMUM_LETTERS;

    private static final String PGP_MESSAGE = "-----BEGIN PGP MESSAGE-----";
    private static final String PGP_SIGNED = "-----BEGIN PGP SIGNED MESSAGE-----";
    private static final Set<String> BODIES = Set.of("text/plain", "text/html", "text/enriched", "text/richtext");
    private static final Set<String> FILES_OF_TEXT = Set.of(
            "text/calendar",
            "text/x-vcalendar",
            "text/vcard",
            "text/x-vcard",
            "text/directory",
            "text/csv",
            "text/rtf",
            "text/xml",
            "text/css",
            "text/rfc822-headers",
            "text/x-amp-html");
    private static final Set<String> ENCRYPTED = Set.of("multipart/encrypted", "application/pgp-encrypted");
    private static final Set<String> SMIME = Set.of("application/pkcs7-mime", "application/x-pkcs7-mime");

    /** Words of one place: as plain text, as HTML, or as both to choose from. */
    private static final class Passage {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder html = new StringBuilder();

        boolean hasHtml() {
            return !html.toString().isBlank();
        }

        String text() {
            return text.toString().isBlank() && hasHtml() ? HtmlCleaner.text(html.toString()) : text.toString();
        }

        String html() {
            return hasHtml() ? html.toString() : HtmlCleaner.ofText(text.toString());
        }
    }

    private final Map<Integer, Passage> passages = new LinkedHashMap<>();
    private final List<File> files = new ArrayList<>();
    private final FileNames names = new FileNames();
    private final DeliveryReportReader reports = new DeliveryReportReader();
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
    private int letters;
    private int unpaired;

    record Body(
            String text,
            @Nullable String html,
            List<File> files,
            @Nullable DeliveryReport deliveryReport,
            Set<Trait> traits) {}

    Body read(Headers headers, List<Part> parts) {
        reports.readHeaders(headers);
        parts.forEach(this::read);
        var text = text();
        noteTraitsOf(text);
        return new Body(text, html(), List.copyOf(files), reports.report(text), traits);
    }

    private void read(Part part) {
        var type = part.type();
        if (ENCRYPTED.contains(type) || part.within().contains("multipart/encrypted")) {
            traits.add(Trait.ENCRYPTED);
        }
        if (part.within().contains("multipart/signed")) {
            traits.add(Trait.SIGNED);
        }
        if (SMIME.contains(type)) {
            traits.add(isSigned(part) ? Trait.SIGNED : Trait.ENCRYPTED);
        }
        if (isBody(part, type)) {
            readWords(part, type);
        } else {
            readFile(part, type, part.bytes());
        }
    }

    private static boolean isSigned(Part part) {
        return part.parameter("smime-type")
                .filter(kind -> kind.toLowerCase(java.util.Locale.ROOT).startsWith("signed"))
                .isPresent();
    }

    /** What is alone in its message is its body, though many programs give it a name. */
    private static boolean isBody(Part part, String type) {
        if (part.isMarkedAsFile()) {
            return false;
        }
        boolean isNameless = part.fileName() == null || part.isWhole() || part.isWithin("multipart/alternative");
        boolean isOtherText = part.isText() && !FILES_OF_TEXT.contains(type) && part.isWhole();
        return isNameless && (BODIES.contains(type) || isOtherText);
    }

    private void readWords(Part part, String type) {
        var words = Letters.storable(Charsets.decode(beginningOf(part.bytes()), part.charset())
                .replace("\r\n", "\n")
                .replace('\r', '\n'));
        var passage = passages.computeIfAbsent(
                part.alternative() == Part.NO_ALTERNATIVE ? --unpaired : part.alternative(), number -> new Passage());
        switch (type) {
            case "text/html" -> append(passage.html, words);
            case "text/enriched", "text/richtext" -> append(passage.text, HtmlCleaner.text(within(words)));
            default -> append(passage.text, withoutFiles(flowed(part, words)));
        }
    }

    /** Letters have four bytes at most; what is cut here is cut again below, at a letter. */
    private static byte[] beginningOf(byte[] bytes) {
        if (bytes.length <= MAXIMUM_BYTES) {
            return bytes;
        }
        int end = MAXIMUM_BYTES;
        while (end > MAXIMUM_BYTES / 2 && bytes[end] != '\n') {
            end--;
        }
        return Arrays.copyOf(bytes, end > MAXIMUM_BYTES / 2 ? end : MAXIMUM_BYTES);
    }

    private static String flowed(Part part, String words) {
        return part.parameter("format").filter("flowed"::equalsIgnoreCase).isPresent()
                ? FlowedText.joined(
                        words,
                        part.parameter("delsp").filter("yes"::equalsIgnoreCase).isPresent())
                : words;
    }

    private String withoutFiles(String words) {
        var found = UuencodedFile.in(words);
        found.files().forEach(file -> keep(file.name(), file.content(), null));
        return found.text();
    }

    private void append(StringBuilder passage, String words) {
        var shown = within(words);
        if (!passage.isEmpty()) {
            passage.append('\n');
        }
        passage.append(shown);
        letters += shown.length();
    }

    private String within(String words) {
        var shown = Letters.beginning(words, Math.max(0, MAXIMUM_LETTERS - letters));
        if (shown.length() < words.length()) {
            traits.add(Trait.CUT);
        }
        return shown;
    }

    private void readFile(Part part, String type, byte[] content) {
        switch (type) {
            case "message/delivery-status", "message/global-delivery-status" -> reports.readStatus(content);
            case "text/rfc822-headers", "message/rfc822", "message/global", "message/global-headers" ->
                reports.readOriginal(
                        Structure.headersOf(RawBytes.prepared(content).bytes()));
            default -> {}
        }
        var name = Optional.ofNullable(part.fileName()).orElse("");
        var bag = OutlookBag.isNamedLikeOne(type, name) ? OutlookBag.open(content) : Optional.<OutlookBag>empty();
        if (bag.isPresent()) {
            unpack(bag.get());
        } else if (type.startsWith("message/")) {
            var unique = names.uniqueFor(name.isEmpty() ? nestedName(type, content) : name);
            files.add(new File(unique, type, content, part.contentId()));
        } else {
            keep(name, content, part.contentId());
        }
    }

    private void unpack(OutlookBag bag) {
        if (!bag.text().isBlank()) {
            append(
                    passages.computeIfAbsent(--unpaired, number -> new Passage()).text,
                    Letters.storable(bag.text()).replace("\r\n", "\n"));
        }
        bag.items().forEach(item -> keep(item.name(), item.content(), null));
    }

    private void keep(String name, byte[] content, @Nullable String contentId) {
        var unique = names.uniqueFor(name.isBlank() ? null : name);
        files.add(new File(unique, FileTypes.of(content, unique), content, contentId));
    }

    private static @Nullable String nestedName(String type, byte[] content) {
        return type.equals("message/rfc822") || type.equals("message/global")
                ? Structure.headersOf(RawBytes.prepared(content).bytes())
                        .first("Subject")
                        .map(EncodedWords::decode)
                        .map(subject ->
                                subject.replace('/', '-').replace('\\', '-').strip())
                        .filter(subject -> !subject.isBlank())
                        .map(subject -> Letters.beginning(subject, 100) + ".eml")
                        .orElse(null)
                : null;
    }

    private String text() {
        var text = new StringBuilder();
        for (var passage : passages.values()) {
            var words = passage.text().strip();
            if (!words.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n\n").append(words);
            }
        }
        return text.toString();
    }

    private @Nullable String html() {
        if (passages.values().stream().noneMatch(Passage::hasHtml)) {
            return null;
        }
        var html = new StringBuilder();
        passages.values().forEach(passage -> html.append(passage.html()).append('\n'));
        return HtmlCleaner.harmless(html.toString());
    }

    private void noteTraitsOf(String text) {
        if (text.contains(PGP_MESSAGE)) {
            traits.add(Trait.ENCRYPTED);
        }
        if (text.contains(PGP_SIGNED)) {
            traits.add(Trait.SIGNED);
        }
    }
}
