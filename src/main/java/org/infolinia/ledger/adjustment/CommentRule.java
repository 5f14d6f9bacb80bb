package org.infolinia.ledger.adjustment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.infolinia.kernel.Refusal;

/** A comment is long enough to say why and names nobody's contact data: the books are kept for ever. */
public final class CommentRule {

    static final int MINIMUM_LENGTH = 10;
    public static final int MAXIMUM_LENGTH = 500;

    private static final List<Pattern> PERSONAL = List.of(
            Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}\\.\\w"),
            Pattern.compile("(?<![\\d/])\\d{11}(?!\\d)"),
            Pattern.compile("\\+\\d(?:[ -]?\\d){7,14}"),
            Pattern.compile("(?<!\\d)\\d{3}[ -]?\\d{3}[ -]?\\d{3}(?!\\d)"),
            Pattern.compile("(?<!\\d)\\(?0?\\d{2}\\)?[ -]?\\d{3}[ -]\\d{2}[ -]\\d{2}(?!\\d)"));

    private CommentRule() {}

    public static Optional<Refusal> objectionTo(String comment) {
        int length = comment.strip().length();
        if (length < MINIMUM_LENGTH || length > MAXIMUM_LENGTH) {
            return Optional.of(Refusal.of("comment-length", MINIMUM_LENGTH, MAXIMUM_LENGTH));
        }
        return PERSONAL.stream().anyMatch(pattern -> pattern.matcher(comment).find())
                ? Optional.of(Refusal.of("comment-names-somebody"))
                : Optional.empty();
    }
}
