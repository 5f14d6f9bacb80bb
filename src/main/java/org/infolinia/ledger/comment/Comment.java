package org.infolinia.ledger.comment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;

/**
 * What somebody wrote into the books, without blanks around it. It is long enough to say why and names nobody's contact
 * data, for the books are kept for ever.
 *
 * @param text {@value #SHORTEST} to {@value #MAXIMUM_LENGTH} characters
 */
public record Comment(String text) {

    public static final int MAXIMUM_LENGTH = 500;

    /** Shorter ones do not say why points moved. */
    private static final int SHORTEST_REASON = 10;

    /** Where a word may be enough, as in an answer to a colleague. */
    private static final int SHORTEST = 3;

    private static final List<Pattern> PERSONAL = List.of(
            Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}\\.\\w"),
            Pattern.compile("(?<![\\d/])\\d{11}(?!\\d)"),
            Pattern.compile("\\+\\d(?:[ -]?\\d){7,14}"),
            Pattern.compile("(?<!\\d)\\d{3}[ -]?\\d{3}[ -]?\\d{3}(?!\\d)"),
            Pattern.compile("(?<!\\d)\\(?0?\\d{2}\\)?[ -]?\\d{3}[ -]\\d{2}[ -]\\d{2}(?!\\d)"));

    /** @throws IllegalArgumentException when it may not be kept; {@link #explaining} and {@link #brief} check what people wrote */
    public Comment {
        text = text.strip();
        if (objectionTo(text, SHORTEST).isPresent()) {
            throw new IllegalArgumentException("Not a comment that may be kept");
        }
    }

    /** Why points moved. Refused as {@code comment-length} and {@code comment-names-somebody}. */
    public static Outcome<Comment> explaining(String text) {
        return of(text, SHORTEST_REASON);
    }

    /** An answer or a remark. Refused in the same way. */
    public static Outcome<Comment> brief(String text) {
        return of(text, SHORTEST);
    }

    /** Why this text explains nothing or may not be kept; empty when it does and may. */
    public static Optional<Refusal> objectionToExplaining(String text) {
        return objectionTo(text.strip(), SHORTEST_REASON);
    }

    private static Outcome<Comment> of(String text, int shortest) {
        return objectionTo(text.strip(), shortest)
                .<Outcome<Comment>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(new Comment(text)));
    }

    private static Optional<Refusal> objectionTo(String text, int shortest) {
        if (text.length() < shortest || text.length() > MAXIMUM_LENGTH) {
            return Optional.of(Refusal.of("comment-length", shortest, MAXIMUM_LENGTH));
        }
        return PERSONAL.stream().anyMatch(pattern -> pattern.matcher(text).find())
                ? Optional.of(Refusal.of("comment-names-somebody"))
                : Optional.empty();
    }
}
