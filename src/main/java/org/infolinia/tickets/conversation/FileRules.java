package org.infolinia.tickets.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.tika.Tika;
import org.infolinia.kernel.Refusal;
import org.infolinia.mail.MailPictures;

/** Which files may be put to what people write to each other: not too much, and nothing that runs on being opened. */
public final class FileRules {

    private static final int LONGEST_NAME = 150;
    private static final int MEGABYTE = 1_000_000;
    private static final Tika TYPES = new Tika();

    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private static final Set<String> RUNNING_TYPES = Set.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/x-ms-installer",
            "application/x-msi",
            "application/x-ms-shortcut",
            "application/x-bat",
            "application/x-sh",
            "application/x-elf",
            "application/x-executable",
            "application/x-sharedlib",
            "application/x-mach-o-executable",
            "application/java-archive",
            "application/java-vm",
            "application/vnd.microsoft.portable-executable");

    /** Mail servers turn these names away, whatever is in the file. */
    private static final Set<String> RUNNING_NAMES = Set.of(
            "app", "bat", "cmd", "com", "cpl", "dll", "exe", "hta", "jar", "js", "jse", "lnk", "msi", "msp", "ps1",
            "reg", "scr", "sh", "vb", "vbe", "vbs", "wsf");

    private FileRules() {}

    /**
     * How much may be put to one text.
     *
     * @param files how many
     * @param bytes of each
     * @param bytesTogether of all
     */
    public record Limits(int files, int bytes, int bytesTogether) {

        /** The size of one file as people are told it. */
        public int megabytes() {
            return bytes / MEGABYTE;
        }

        /** The size of all files as people are told it. */
        public int megabytesTogether() {
            return bytesTogether / MEGABYTE;
        }
    }

    /** The last part of a path, without characters that no file has. */
    public static String plainName(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return last.isEmpty() ? "file" : last.substring(Math.max(0, last.length() - LONGEST_NAME));
    }

    /** By its bytes first; a name alone is only believed where they tell nothing, and never that it is a picture. */
    public static String typeOf(byte[] bytes, String name) {
        return MailPictures.typeOf(bytes).orElseGet(() -> {
            var type = TYPES.detect(bytes, name);
            return isPicture(type) ? "application/octet-stream" : type;
        });
    }

    /** Whether it is shown: a picture of points and none that may hold a script. */
    public static boolean isPicture(String mediaType) {
        return PICTURES.contains(mediaType);
    }

    /**
     * Refused as {@code file-empty}, {@code file-too-large}, {@code file-runs}, {@code files-too-many} and
     * {@code files-too-large}.
     *
     * @param present sizes of those that are there already
     */
    public static Optional<Refusal> firstRefusal(byte[] bytes, String name, List<Long> present, Limits limits) {
        if (bytes.length == 0) {
            return Optional.of(Refusal.of("file-empty", name));
        }
        if (bytes.length > limits.bytes()) {
            return Optional.of(Refusal.of("file-too-large", name, limits.megabytes()));
        }
        if (runs(bytes, name)) {
            return Optional.of(Refusal.of("file-runs", name));
        }
        return tooMuch(List.of((long) bytes.length), present, limits);
    }

    /**
     * Refused as {@code files-too-many} and {@code files-too-large}.
     *
     * @param coming sizes of those that are to be put to what is there, which may have come there in any way
     */
    public static Optional<Refusal> tooMuch(List<Long> coming, List<Long> present, Limits limits) {
        if (coming.size() + present.size() > limits.files()) {
            return Optional.of(Refusal.of("files-too-many", limits.files()));
        }
        long together = Stream.concat(coming.stream(), present.stream())
                .mapToLong(Long::longValue)
                .sum();
        return together > limits.bytesTogether()
                ? Optional.of(Refusal.of("files-too-large", limits.megabytesTogether()))
                : Optional.empty();
    }

    private static boolean runs(byte[] bytes, String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return RUNNING_NAMES.contains(ending) || RUNNING_TYPES.contains(typeOf(bytes, name));
    }
}
