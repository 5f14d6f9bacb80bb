package org.infolinia.ledger.insight;

import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a program settles by which figures its participants are told apart, and what a point is worth. */
@Service
public class TermsDesk {

    private final TermsRows rows;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    TermsDesk(TermsRows rows, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.rows = rows;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /** What holds in a program. */
    @Transactional(readOnly = true)
    public InsightTerms of(ProgramId program) {
        gatekeeper.demand(Permission.VIEW_LEDGER, program);
        return rows.of(program);
    }

    /** Whether the asker may change them. */
    public boolean mayChange(ProgramId program) {
        return gatekeeper.allows(Permission.MANAGE_PROGRAMS, program);
    }

    /**
     * Settles others; the next participant who is looked at is told apart by them, and all of them with the next snapshot.
     * Refused as {@code insight-days}, {@code insight-counts}, {@code insight-order}, {@code insight-value}, and as
     * {@code insight-terms-changed-meanwhile} when what holds is not what was seen.
     */
    @Transactional
    public Outcome<InsightTerms> change(ChangeTerms command) {
        var by = gatekeeper.demand(Permission.MANAGE_PROGRAMS, command.program());
        var objection = command.terms().objection();
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        var before = rows.lock(command.program());
        if (!before.equals(command.seen())) {
            return Outcome.refused("insight-terms-changed-meanwhile");
        }
        if (!before.equals(command.terms())) {
            rows.put(command.program(), command.terms());
            events.publishEvent(new TermsChanged(by, command.program(), before, command.terms()));
        }
        return Outcome.done(command.terms());
    }
}
