package org.infolinia.calls;

import java.util.Optional;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.participants.ParticipantActivity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who calls is active: search lists him before those who are silent. */
@Component
class CallersSeen {

    private final ParticipantActivity activity;

    CallersSeen(ParticipantActivity activity) {
        this.activity = activity;
    }

    @EventListener
    void on(CallStarted event) {
        seen(event.participant());
    }

    @EventListener
    void on(CallerChosen event) {
        seen(event.participant());
    }

    private void seen(@Nullable ParticipantId caller) {
        Optional.ofNullable(caller).ifPresent(activity::seen);
    }
}
