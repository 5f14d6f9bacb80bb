package org.infolinia.ledger.ui;

import java.util.List;
import java.util.function.Consumer;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Formats;
import org.infolinia.ledger.adjustment.AdjustmentDesk;
import org.infolinia.ledger.adjustment.CodeRadar;
import org.infolinia.ledger.approval.ApprovalDesk;
import org.infolinia.ledger.approval.ApprovalFeed;
import org.infolinia.ledger.closing.StageClosings;
import org.infolinia.ledger.reason.AdjustmentReasons;
import org.infolinia.participants.Participant;
import org.infolinia.participants.panel.ContactDeed.Occasion;
import org.infolinia.programs.AdjustmentLimits;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the dialog in which points are adjusted, over whatever page the agent is on. */
@Component
class AdjustmentDialogs {

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

    /** The same in the midst of a talk, with what was said so far as the comment. */
    void open(Occasion occasion, Participant participant, Consumer<String> posted) {
        var form = form(participant, occasion.caseInHand()).commented(occasion.text());
        dialog(participant, form, () -> {}).onPosted(posted).open();
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
