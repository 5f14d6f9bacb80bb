package org.infolinia.mail.mime;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.infolinia.mail.mime.ReadMessage.DeliveryReport;
import org.infolinia.mail.mime.ReadMessage.File;
import org.jspecify.annotations.Nullable;

/** Walks through the parts of one message. Whatever is neither text nor a report becomes a file; nothing is dropped. */
class BodyReader {

    private static final int MAXIMUM_DEPTH = 20;
    private static final int MAXIMUM_PARTS = 500;

    private final List<String> texts = new ArrayList<>();
    private final List<String> htmls = new ArrayList<>();
    private final List<File> files = new ArrayList<>();
    private final FileNames names = new FileNames();
    private final DeliveryReportReader reports = new DeliveryReportReader();
    private int parts;

    record Body(
            String text,
            @Nullable String html,
            List<File> files,
            @Nullable DeliveryReport deliveryReport) {}

    Body read(MimeMessage message) {
        reports.readHeaders(message);
        read(message, 0);
        var html = htmls.isEmpty() ? null : String.join("\n", htmls);
        var text = texts.stream().filter(words -> !words.isBlank()).collect(Collectors.joining("\n\n"));
        return new Body(
                text.isEmpty() && html != null ? HtmlCleaner.text(html) : text.strip(),
                html == null ? null : HtmlCleaner.harmless(html),
                List.copyOf(files),
                reports.report());
    }

    private void read(Part part, int depth) {
        if (++parts > MAXIMUM_PARTS || depth > MAXIMUM_DEPTH) {
            return;
        }
        try {
            readKnown(part, depth);
        } catch (MessagingException | IOException unreadable) {
            keepAsIs(part);
        }
    }

    private void readKnown(Part part, int depth) throws MessagingException, IOException {
        var type = typeOf(part);
        if (type.startsWith("multipart/") && part.getContent() instanceof Multipart multipart) {
            readAll(multipart, depth);
        } else if (type.equals("message/delivery-status")) {
            reports.readStatus(bytesOf(part));
        } else if (type.equals("text/rfc822-headers")) {
            reports.readOriginal(bytesOf(part));
        } else if (type.equals("message/rfc822")) {
            reports.readOriginal(bytesOf(part));
            keep(part, nestedSubject(part), type);
        } else if (isFile(part)) {
            keep(part, null, type);
        } else if (type.equals("text/html")) {
            htmls.add(lettersOf(part));
        } else if (type.equals("text/plain")) {
            texts.add(lettersOf(part).replace("\r\n", "\n"));
        } else {
            keep(part, null, type);
        }
    }

    private void readAll(Multipart multipart, int depth) throws MessagingException {
        for (int i = 0; i < multipart.getCount(); i++) {
            BodyPart part = multipart.getBodyPart(i);
            read(part, depth + 1);
        }
    }

    private void keep(Part part, @Nullable String otherName, String type) throws MessagingException, IOException {
        var name = part.getFileName();
        files.add(new File(names.uniqueFor(name == null ? otherName : name), type, bytesOf(part)));
    }

    /** What the library cannot decode is kept as it was sent, so that somebody can look at it. */
    private void keepAsIs(Part part) {
        try (var raw = new ByteArrayOutputStream()) {
            part.writeTo(raw);
            files.add(new File(names.uniqueFor("part.txt"), "application/octet-stream", raw.toByteArray()));
        } catch (MessagingException | IOException nothingThere) {
            files.add(new File(names.uniqueFor("part.txt"), "application/octet-stream", new byte[0]));
        }
    }

    private static boolean isFile(Part part) throws MessagingException {
        return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
    }

    private static String lettersOf(Part part) throws MessagingException, IOException {
        return Charsets.decode(bytesOf(part), declaredCharset(part));
    }

    private static byte[] bytesOf(Part part) throws MessagingException, IOException {
        try (var in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static @Nullable String nestedSubject(Part part) throws MessagingException, IOException {
        if (!(part.getContent() instanceof MimeMessage nested)) {
            return null;
        }
        var subject = nested.getHeader("Subject", null);
        return subject == null ? "message.eml" : EncodedWords.decode(subject) + ".eml";
    }

    private static String typeOf(Part part) throws MessagingException {
        try {
            return new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
        } catch (ParseException notAType) {
            return "text/plain";
        }
    }

    private static @Nullable String declaredCharset(Part part) throws MessagingException {
        try {
            return new ContentType(part.getContentType()).getParameter("charset");
        } catch (ParseException notAType) {
            return null;
        }
    }
}
