package org.infolinia.mail;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a message proves about the conversation it belongs to.
 *
 * @param strongestFirst no conversation twice
 * @param claimedNumber the number of a subject mark {@code [#NUMBER]}, or null; a stranger can write one, so it counts
 *     only when the sender is in that conversation already
 */
public record ThreadProofs(
        List<Proof> strongestFirst, @Nullable String claimedNumber) {

    /** How a conversation was proven, strongest first. */
    public enum Means {
        /** It was sent to a reply address that only we can have made. */
        REPLY_ADDRESS("mail.proof.reply-address"),
        /** It answers a Message-ID that only we can have made. */
        SIGNED_MESSAGE_ID("mail.proof.signed-message-id"),
        /** It answers a message that is stored in the conversation. */
        STORED_MESSAGE_ID("mail.proof.stored-message-id"),
        /** It returns a message of ours that could not be delivered. */
        BOUNCED_ORIGINAL("mail.proof.bounced-original"),
        /** Somebody has said that what this sender writes under this subject belongs there. */
        DIRECTED("mail.proof.directed");

        private final String words;

        Means(String words) {
            this.words = words;
        }

        /** Key of the words that tell people why the message landed where it did. */
        public String messageKey() {
            return words;
        }
    }

    /**
     * @param conversation the consumer's own key, such as {@code ticket:20418}
     */
    public record Proof(Means means, String conversation) {}

    public static final ThreadProofs NONE = new ThreadProofs(List.of(), null);

    public ThreadProofs {
        strongestFirst = List.copyOf(strongestFirst);
    }

    public Optional<Proof> strongest() {
        return strongestFirst.stream().findFirst();
    }
}
