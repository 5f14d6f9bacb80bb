package org.infolinia.mail;

import org.jspecify.annotations.Nullable;

/**
 * Where a message went, and why.
 *
 * @param conversation the consumer's key of the conversation it is in now, or null when it was ignored
 * @param reason key in the message bundles of the words that say why
 */
public record Landing(Kind kind, @Nullable String conversation, String reason) {

    public enum Kind {
        CREATED,
        APPENDED,
        IGNORED
    }

    /** A new conversation began. */
    public static Landing created(String conversation, String reason) {
        return new Landing(Kind.CREATED, conversation, reason);
    }

    /** It was added to a conversation that was there. */
    public static Landing appended(String conversation, String reason) {
        return new Landing(Kind.APPENDED, conversation, reason);
    }

    /** It is nothing to work on. It stays visible in the mail intake and can be replayed. */
    public static Landing ignored(String reason) {
        return new Landing(Kind.IGNORED, null, reason);
    }
}
