package org.infolinia.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.infolinia.mail.mime.HtmlImages;
import org.jspecify.annotations.Nullable;

/**
 * A message's HTML with its pictures. Those that came along stand in it as data, so that showing it asks nobody for
 * anything; those from elsewhere are left out until somebody wants them.
 *
 * @param quiet loads nothing
 * @param withRemote the same with pictures from elsewhere, or null when there are none
 */
public record MailPictures(String quiet, @Nullable String withRemote) {

    private static final int LONGEST_SIGNATURE = 12;

    /** Data that stood in the HTML already and is no picture of points. */
    private static final Pattern OTHER_DATA =
            Pattern.compile(" src=\"data:(?!image/(?:png|jpe?g|gif|webp)[;,])[^\"]*\"", Pattern.CASE_INSENSITIVE);

    /**
     * @param html as it was cleaned when the message was read
     * @param files the bytes of the file that came along under a content id; empty when there is none
     */
    public static MailPictures in(String html, Function<String, Optional<byte[]>> files) {
        var pointsOnly = OTHER_DATA.matcher(html).replaceAll("");
        var quiet = HtmlImages.withInline(pointsOnly, id -> files.apply(id).flatMap(MailPictures::asData));
        return new MailPictures(quiet, HtmlImages.hasRemote(quiet) ? HtmlImages.withRemote(quiet) : null);
    }

    /** Only what is a picture of points by its first bytes: drawings may hold scripts, and names lie. */
    public static Optional<String> asData(byte[] bytes) {
        return typeOf(bytes)
                .map(type -> "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes));
    }

    /** The media type of a picture of points by its first bytes; empty when it is none. */
    public static Optional<String> typeOf(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, LONGEST_SIGNATURE), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u0089PNG\r\n")) {
            return Optional.of("image/png");
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of("image/jpeg");
        }
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return Optional.of("image/gif");
        }
        return start.startsWith("RIFF") && start.endsWith("WEBP") ? Optional.of("image/webp") : Optional.empty();
    }
}
