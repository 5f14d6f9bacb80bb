package org.infolinia.ledger;

import java.util.List;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.ProgramFounded;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares a program's books: its first stage and the reasons it accepts. */
@Service
public class LedgerSetUp {

    private final ReasonRecords reasons;
    private final Stages stages;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    LedgerSetUp(ReasonRecords reasons, Stages stages, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.reasons = reasons;
        this.stages = stages;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /** A new program can keep books at once, with the reasons that suit every program. */
    @EventListener
    @Transactional
    void openBooks(ProgramFounded founded) {
        stages.openFirst(founded.program());
        adopt(founded.program(), ProgramTrade.ANY);
    }

    /** Adds the reference reasons of a trade; those the program has already stay as they are. */
    @Transactional
    public void adopt(ProgramId program, ProgramTrade trade) {
        var by = gatekeeper.demand(Permission.MANAGE_PROGRAMS, program);
        var adopted = ReferenceReason.all().stream()
                .filter(reference -> reference.trade() == trade)
                .filter(reference -> !reasons.existsByProgramIdAndCode(
                        program.value(), reference.reason().code()))
                .map(reference -> reasons.save(new ReasonRecord(program, reference)))
                .count();
        events.publishEvent(new ReasonsAdopted(by, program, trade, adopted));
    }

    /** The reasons of a program, in the order agents see them. */
    @Transactional(readOnly = true)
    public List<AdjustmentReason> reasons(ProgramId program) {
        gatekeeper.demand(Permission.VIEW_LEDGER, program);
        return reasons.findByProgramIdOrderById(program.value()).stream()
                .map(ReasonRecord::view)
                .toList();
    }
}
