package org.infolinia.tickets.asides;

import java.util.Optional;
import java.util.regex.Pattern;

/** What an aside is called, such as {@code A17}. Letters apart, it is no ticket's number. */
public record AsideNumber(long value) {

    private static final String CONVERSATION = "aside:";
    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern NAME = Pattern.compile("[Aa]([1-9][0-9]{0,17})");

    /** The key that mail knows it by. */
    public String conversation() {
        return CONVERSATION + value;
    }

    /** Empty when the key is no aside's. */
    public static Optional<AsideNumber> ofConversation(String key) {
        return Optional.of(key)
                .filter(named -> named.startsWith(CONVERSATION))
                .map(named -> named.substring(CONVERSATION.length()))
                .filter(digits -> DIGITS.matcher(digits).matches())
                .map(digits -> new AsideNumber(Long.parseLong(digits)));
    }

    /** The number in a subject's mark without its brackets; empty when it is no aside's. */
    static Optional<AsideNumber> ofName(String name) {
        var match = NAME.matcher(name);
        return match.matches() ? Optional.of(new AsideNumber(Long.parseLong(match.group(1)))) : Optional.empty();
    }

    /** As it stands in subjects, so that it is known even where a helpdesk at the other end drops all headers. */
    String mark() {
        return "[#" + this + "]";
    }

    @Override
    public String toString() {
        return "A" + value;
    }
}
