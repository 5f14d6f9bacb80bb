package org.infolinia.mail;

import java.util.List;
import java.util.stream.Stream;
import org.infolinia.mail.Decision.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Where a message went, and why.
 *
 * @param conversation the consumer's key of the conversation it is in now, or null when it was ignored
 * @param reason key in the message bundles of the words that say why
 * @param decisions what the consumer decided on the way, in that order
 */
public record Landing(Kind kind, @Nullable String conversation, String reason, List<Decision> decisions) {

    public enum Kind {
        CREATED,
        APPENDED,
        IGNORED
    }

    public Landing {
        decisions = List.copyOf(decisions);
    }

    /** A new conversation began. */
    public static Landing created(String conversation, String reason, String... arguments) {
        return landed(Kind.CREATED, conversation, reason, arguments);
    }

    /** It was added to a conversation that was there. */
    public static Landing appended(String conversation, String reason, String... arguments) {
        return landed(Kind.APPENDED, conversation, reason, arguments);
    }

    /** It is nothing to work on. It stays visible in the mail intake and can be replayed. */
    public static Landing ignored(String reason) {
        return landed(Kind.IGNORED, null, reason);
    }

    /** The same with what was decided before it landed. */
    public Landing after(Decision... earlier) {
        return new Landing(
                kind,
                conversation,
                reason,
                Stream.concat(Stream.of(earlier), decisions.stream()).toList());
    }

    /** The same with what was decided once it had landed. */
    public Landing then(Decision... later) {
        return new Landing(
                kind,
                conversation,
                reason,
                Stream.concat(decisions.stream(), Stream.of(later)).toList());
    }

    private static Landing landed(Kind kind, @Nullable String conversation, String reason, String... arguments) {
        return new Landing(kind, conversation, reason, List.of(Decision.of(Stage.LANDED, reason, arguments)));
    }
}
