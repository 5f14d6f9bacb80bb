package org.infolinia.tickets.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infolinia.tickets.Message.Attachment;

/**
 * Pictures that stand in a text where its writer put them, as Markdown says it: {@code ![name](file:12)}. The number is
 * that of the file in the draft; what was sent keeps it as the file's content id, so that a text means its own files only.
 */
public final class PlacedPictures {

    private static final Pattern REFERENCE =
            Pattern.compile("!\\[((?:[^\\[\\]\\\\\\n]|\\\\.){0,300})]\\(file:(\\d{1,18})\\)");
    private static final Pattern MARKS = Pattern.compile("([\\\\`*_\\[\\]<>&])");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    private PlacedPictures() {}

    /** A place in a text that a picture is named in. */
    public record Reference(String words, long file) {}

    /** Part of a text as people see it. */
    public sealed interface Piece {

        record Said(String text) implements Piece {}

        /** @param words what stands for the picture where it is not seen */
        record Picture(Attachment file, String words) implements Piece {}
    }

    /** What stands in the text for a picture. */
    public static String reference(long file, String name) {
        return "![" + MARKS.matcher(name).replaceAll("\\\\$1") + "](" + destination(file) + ")";
    }

    /** What stands in the text for a picture's address. */
    public static String destination(long file) {
        return "file:" + file;
    }

    public static String contentId(long file) {
        return "file-" + file;
    }

    /** In the order of the text. */
    public static List<Reference> in(String text) {
        return REFERENCE.matcher(text).results().map(PlacedPictures::reference).toList();
    }

    /** @param name of the file; a place that names none stays as it is */
    public static String withNames(String text, LongFunction<Optional<String>> name) {
        return REFERENCE
                .matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(name.apply(reference(found).file())
                                .map(known -> "[" + known + "]")
                                .orElse(found.group())));
    }

    /** A text with the pictures among the files that were sent with it; at least one piece. */
    public static List<Piece> pieces(String text, List<Attachment> files) {
        var pieces = new ArrayList<Piece>();
        int from = 0;
        for (var found : REFERENCE.matcher(text).results().toList()) {
            var reference = reference(found);
            var file = files.stream()
                    .filter(known -> contentId(reference.file()).equals(known.contentId()))
                    .findFirst();
            if (file.isPresent()) {
                pieces.add(new Piece.Said(text.substring(from, found.start())));
                pieces.add(new Piece.Picture(file.get(), reference.words()));
                from = found.end();
            }
        }
        pieces.add(new Piece.Said(text.substring(from)));
        return pieces;
    }

    private static Reference reference(MatchResult found) {
        return new Reference(ESCAPED.matcher(found.group(1)).replaceAll("$1"), Long.parseLong(found.group(2)));
    }
}
