package org.infolinia.calls.callbacks;

import java.util.Locale;
import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/**
 * A promise to call back was made, taken in hand, given back, dialled, answered for or taken back.
 *
 * @param details of the deed, without what was said
 */
public record CallbackChanged(Actor by, Deed deed, Callback callback, Map<String, String> details) implements Recorded {

    public CallbackChanged {
        details = Map.copyOf(details);
    }

    public enum Deed {
        PROMISED,
        TAKEN,
        GIVEN_BACK,
        DIALLED,
        TRIED,
        CANCELLED
    }

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "calls.callback-" + deed.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                callback.program(),
                callback.participant(),
                "callback:" + callback.id(),
                details);
    }
}
