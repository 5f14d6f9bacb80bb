package org.infolinia.mail.inbound;

import org.infolinia.mail.Landing;
import org.infolinia.mail.inbound.IntakeEntry.State;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a message.
 *
 * @param reason key in the message bundles of the words that say why
 * @param conversation where it landed, or null
 */
record Judgement(State state, String reason, @Nullable String conversation) {

    static Judgement ignored(String reason) {
        return new Judgement(State.IGNORED, reason, null);
    }

    static Judgement quarantined(String reason) {
        return new Judgement(State.QUARANTINED, reason, null);
    }

    static Judgement of(Landing landing) {
        return new Judgement(State.valueOf(landing.kind().name()), landing.reason(), landing.conversation());
    }
}
