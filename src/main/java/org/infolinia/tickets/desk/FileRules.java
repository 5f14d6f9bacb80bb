package org.infolinia.tickets.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;
import org.infolinia.kernel.Refusal;

/** Which files may go out with an answer: what mail servers take, and nothing that runs when somebody opens it. */
public final class FileRules {

    /** The base64 of mail makes a third more of it, and many servers take 25 MB. */
    static final int MAXIMUM_BYTES_TOGETHER = 15_000_000;

    static final int MAXIMUM_BYTES = 10_000_000;
    static final int MOST_FILES = 10;

    private static final int LONGEST_NAME = 150;
    private static final int MEGABYTE = 1_000_000;
    private static final Tika TYPES = new Tika();

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

    /** The last part of a path, without characters that no file has. */
    public static String plainName(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return last.isEmpty() ? "file" : last.substring(Math.max(0, last.length() - LONGEST_NAME));
    }

    /** By its bytes first; a name alone is only believed where they tell nothing. */
    public static String typeOf(byte[] bytes, String name) {
        return TYPES.detect(bytes, name);
    }

    /**
     * Why a file may not go out with others: {@code file-empty}, {@code file-too-large}, {@code file-runs},
     * {@code files-too-many} and {@code files-too-large}.
     */
    public static Optional<Refusal> firstRefusal(byte[] bytes, String name, List<DraftFile> present) {
        if (bytes.length == 0) {
            return Optional.of(Refusal.of("file-empty", name));
        }
        if (bytes.length > MAXIMUM_BYTES) {
            return Optional.of(Refusal.of("file-too-large", name, MAXIMUM_BYTES / MEGABYTE));
        }
        if (runs(bytes, name)) {
            return Optional.of(Refusal.of("file-runs", name));
        }
        if (present.size() >= MOST_FILES) {
            return Optional.of(Refusal.of("files-too-many", MOST_FILES));
        }
        long together = present.stream().mapToLong(DraftFile::size).sum() + bytes.length;
        return together > MAXIMUM_BYTES_TOGETHER
                ? Optional.of(Refusal.of("files-too-large", MAXIMUM_BYTES_TOGETHER / MEGABYTE))
                : Optional.empty();
    }

    private static boolean runs(byte[] bytes, String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return RUNNING_NAMES.contains(ending) || RUNNING_TYPES.contains(typeOf(bytes, name));
    }
}
