package org.infolinia.ledger.reason;

import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.ProgramFounded;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reasons that programs accept for adjusting points by hand. */
@Service
public class AdjustmentReasons {

    private final ReasonRecords reasons;
    private final ReasonVersions versions;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    AdjustmentReasons(
            ReasonRecords reasons, ReasonVersions versions, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.reasons = reasons;
        this.versions = versions;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /** A new program starts with the reasons that suit every program. */
    @EventListener
    @Transactional
    void on(ProgramFounded founded) {
        adopt(founded.program(), ProgramTrade.ANY);
    }

    /** Adds the reference reasons of a trade; those the program has already stay as they are. */
    @Transactional
    public void adopt(ProgramId program, ProgramTrade trade) {
        var by = gatekeeper.demand(Permission.MANAGE_PROGRAMS, program);
        var adopted = ReferenceReason.all().stream()
                .filter(reference -> reference.trade() == trade)
                .map(ReferenceReason::reason)
                .filter(reason -> !reasons.existsByProgramIdAndCode(program.value(), reason.code()))
                .map(reason -> reasons.save(new ReasonRecord(program, reason)))
                .toList();
        adopted.forEach(reason -> versions.keep(reason, by));
        events.publishEvent(new ReasonsAdopted(by, program, trade, adopted.size()));
    }

    /** The reasons one can choose in a program, in the order agents see them. */
    @Transactional(readOnly = true)
    public List<AdjustmentReason> of(ProgramId program) {
        gatekeeper.demand(Permission.VIEW_LEDGER, program);
        return reasons.findByProgramIdAndWithdrawnFalseOrderById(program.value()).stream()
                .map(ReasonRecord::view)
                .toList();
    }

    /** The reason of this code, also a withdrawn one; empty when the program does not know it. */
    @Transactional(readOnly = true)
    public Optional<AdjustmentReason> find(ProgramId program, String code) {
        gatekeeper.demand(Permission.VIEW_LEDGER, program);
        return reasons.findByProgramIdAndCode(program.value(), code).map(ReasonRecord::view);
    }
}
