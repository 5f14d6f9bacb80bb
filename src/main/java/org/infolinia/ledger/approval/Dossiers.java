package org.infolinia.ledger.approval;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.adjustment.AdjustmentPreview;
import org.infolinia.ledger.adjustment.CodeRadar;
import org.infolinia.ledger.adjustment.FourEyes;
import org.infolinia.ledger.adjustment.RadarFact;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what somebody should know before he decides. */
@Service
public class Dossiers {

    private final FourEyes fourEyes;
    private final PastAdjustments past;
    private final CodeRadar codes;
    private final Gatekeeper gatekeeper;

    Dossiers(FourEyes fourEyes, PastAdjustments past, CodeRadar codes, Gatekeeper gatekeeper) {
        this.fourEyes = fourEyes;
        this.past = past;
        this.codes = codes;
        this.gatekeeper = gatekeeper;
    }

    @Transactional(readOnly = true)
    public Dossier about(Approval approval) {
        gatekeeper.demand(Permission.VIEW_LEDGER, approval.program());
        return switch (fourEyes.look(approval.approved())) {
            case Outcome.Done<AdjustmentPreview>(AdjustmentPreview now) ->
                dossier(
                        approval,
                        Optional.of(now),
                        approval.promise()
                                .objectionTo(now.promise())
                                .or(() -> now.budget()
                                        .filter(AdjustmentPreview.BudgetUse::isExceeded)
                                        .map(AdjustmentPreview.BudgetUse::refusal)));
            case Outcome.Refused<AdjustmentPreview>(Refusal refusal) ->
                dossier(approval, Optional.empty(), Optional.of(refusal));
        };
    }

    private Dossier dossier(Approval approval, Optional<AdjustmentPreview> now, Optional<Refusal> hindrance) {
        var maker = approval.maker().agent().orElseThrow();
        return new Dossier(
                approval,
                past.madeBy(maker, approval.program()),
                past.madeFor(approval.command().participant()),
                radar(approval, now),
                now.flatMap(AdjustmentPreview::budget),
                hindrance);
    }

    private List<RadarFact> radar(Approval approval, Optional<AdjustmentPreview> now) {
        var named = codes.look(approval.program(), approval.command().comment());
        var others = now.map(AdjustmentPreview::radar).orElse(List.of());
        return Stream.concat(named.stream(), others.stream()).toList();
    }
}
