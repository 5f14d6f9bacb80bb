package org.infolinia.ledger.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Formats;
import org.infolinia.ledger.adjustment.AdjustmentDesk;
import org.infolinia.ledger.adjustment.CodeRadar;
import org.infolinia.ledger.approval.ApprovalDesk;
import org.infolinia.ledger.approval.ApprovalFeed;
import org.infolinia.ledger.closing.StageClosings;
import org.infolinia.ledger.reason.AdjustmentReasons;
import org.infolinia.participants.Participant;
import org.infolinia.participants.panel.ContactDeed;
import org.infolinia.programs.AdjustmentLimits;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens the dialog in which points are adjusted, over whatever page the agent is on. In the midst of a talk it is done when
 * the points are posted, be it after somebody else has agreed.
 */
@Component
class AdjustmentDialogs implements ContactDeed {

    private final AdjustmentDesk desk;
    private final CodeRadar codes;
    private final AdjustmentReasons reasons;
    private final StageClosings closings;
    private final ApprovalDesk approvals;
    private final ApprovalFeed feed;
    private final CaseFields caseFields;
    private final AffordableRewards rewards;
    private final ProgramDirectory programs;
    private final Gatekeeper gatekeeper;
    private final Phrasebook phrasebook;
    private final Formats formats;

    AdjustmentDialogs(
            AdjustmentDesk desk,
            CodeRadar codes,
            AdjustmentReasons reasons,
            StageClosings closings,
            ApprovalDesk approvals,
            ApprovalFeed feed,
            CaseFields caseFields,
            AffordableRewards rewards,
            ProgramDirectory programs,
            Gatekeeper gatekeeper,
            Phrasebook phrasebook,
            Formats formats) {
        this.desk = desk;
        this.codes = codes;
        this.reasons = reasons;
        this.closings = closings;
        this.approvals = approvals;
        this.feed = feed;
        this.caseFields = caseFields;
        this.rewards = rewards;
        this.programs = programs;
        this.gatekeeper = gatekeeper;
        this.phrasebook = phrasebook;
        this.formats = formats;
    }

    /**
     * Opens it in the present tab. It refuses by itself what the agent may not do.
     *
     * @param caseReference the ticket or call in hand, or null when the agent shall name one
     * @param afterwards runs when points were posted, so that the page can show the new balance
     */
    void open(Participant participant, @Nullable CaseReference caseReference, Runnable afterwards) {
        dialog(participant, form(participant, caseReference), afterwards).open();
    }

    @Override
    public Kind kind() {
        return Kind.ADJUST_POINTS;
    }

    @Override
    public Optional<Refusal> obstacle(Occasion occasion) {
        if (!gatekeeper.allows(Permission.ADJUST_POINTS, occasion.program())) {
            return Optional.of(Refusal.of("deed-not-allowed"));
        }
        if (occasion.participant() == null) {
            return Optional.of(Refusal.of("deed-needs-caller"));
        }
        var required = programs.get(occasion.program()).levels().points();
        return occasion.level().reaches(required)
                ? Optional.empty()
                : Optional.of(Refusal.of("deed-needs-level", required.number()));
    }

    @Override
    public void open(Occasion occasion, Consumer<String> done) {
        var participant = occasion.participant();
        if (participant == null) {
            throw new IllegalStateException("Nobody knows whose points these are");
        }
        var form = form(participant, occasion.caseInHand()).commented(occasion.text());
        dialog(participant, form, () -> {}).onPosted(done).open();
    }

    private AdjustmentForm form(Participant participant, @Nullable CaseReference caseReference) {
        var program = participant.program();
        return new AdjustmentForm(
                        participant, reasons.of(program), stepsIn(program), caseFields.of(participant, caseReference))
                .correcting(closings.correctable(program));
    }

    private AdjustmentDialog dialog(Participant participant, AdjustmentForm form, Runnable afterwards) {
        return new AdjustmentDialog(
                participant,
                form,
                new AdjustmentPreviewPane(rewards, formats, phrasebook),
                desk,
                codes,
                new Asking(approvals, feed, formats, phrasebook),
                afterwards);
    }

    private List<Points> stepsIn(ProgramId program) {
        return gatekeeper
                .agent()
                .flatMap(agent -> programs.limits(program, agent.role()))
                .map(AdjustmentLimits::steps)
                .orElse(List.of());
    }
}
