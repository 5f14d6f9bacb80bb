package org.infolinia.programs;

import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a program settles how many points people of each role may adjust by hand. */
@Service
public class LimitDesk {

    private final LimitRows rows;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    LimitDesk(LimitRows rows, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.rows = rows;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /**
     * Settles other limits; they hold from the next adjustment on, and for what waits for approval. Refused as
     * {@code limits-range}, {@code limits-order}, {@code limits-steps}, and as {@code limits-changed-meanwhile} when what
     * holds is not what was seen.
     */
    @Transactional
    public Outcome<AdjustmentLimits> change(ChangeLimits command) {
        var by = gatekeeper.demand(Permission.MANAGE_PROGRAMS, command.program());
        var objection = command.objection();
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        var before = rows.lock(command.program(), command.role());
        if (!before.equals(Optional.ofNullable(command.seen()))) {
            return Outcome.refused("limits-changed-meanwhile");
        }
        rows.put(command.program(), command.role(), command.limits());
        events.publishEvent(
                new LimitsChanged(by, command.program(), command.role(), before.orElse(null), command.limits()));
        return Outcome.done(command.limits());
    }
}
