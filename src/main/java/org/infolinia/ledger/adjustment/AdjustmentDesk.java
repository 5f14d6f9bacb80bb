package org.infolinia.ledger.adjustment;

import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.budget.Budgets;
import org.infolinia.ledger.cases.Cases;
import org.infolinia.ledger.journal.PatientTransactions;
import org.infolinia.ledger.journal.PostingId;
import org.infolinia.ledger.journal.Postings;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.journal.Reversing;
import org.infolinia.ledger.journal.Stages.ClosingId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people add and take points by hand, and undo it. */
@Service
public class AdjustmentDesk {

    private final Adjustments adjustments;
    private final Reversals reversals;
    private final Reversing reversing;
    private final Postings postings;
    private final Budgets budgets;
    private final PatientTransactions transactions;
    private final Gatekeeper gatekeeper;

    AdjustmentDesk(
            Adjustments adjustments,
            Reversals reversals,
            Reversing reversing,
            Postings postings,
            Budgets budgets,
            PatientTransactions transactions,
            Gatekeeper gatekeeper) {
        this.adjustments = adjustments;
        this.reversals = reversals;
        this.reversing = reversing;
        this.postings = postings;
        this.budgets = budgets;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
    }

    /** What an adjustment would do; nothing is written, and exceeded limits are shown instead of refused. */
    @Transactional(readOnly = true)
    public Outcome<AdjustmentPreview> preview(AdjustmentProposal proposal) {
        gatekeeper.demand(Permission.ADJUST_POINTS, proposal.program());
        return adjustments.preview(proposal, Maker.of(gatekeeper));
    }

    /**
     * Adds or takes points by hand. Asked again with the same key it answers the same and posts nothing. What would not
     * be posted as the preview showed it is refused as {@code preview-changed}, and what goes beyond a person's limits
     * as {@link LimitVerdict#objection()} says; goodwill beyond the agent's budget as {@code budget-spent}; and what names
     * no case that {@link Cases} accepts.
     */
    public Outcome<Receipt> adjust(AdjustPoints command) {
        gatekeeper.demand(Permission.ADJUST_POINTS, command.program());
        demandCorrecting(command.closing(), command.program());
        var maker = Maker.of(gatekeeper);
        return transactions.run(() -> adjustments.adjust(command, maker));
    }

    /**
     * Undoes a posting, in full or in part, never by more than it moved; the lots become what they were. Points that are
     * spent are owed from then on, which the receipt says. Refused as {@code posting-not-reversible} when it is none or
     * nobody the asker works for, as {@code already-reversed}, as {@code reversal-exceeds}, and when it names no case of
     * the participant.
     */
    public Outcome<Receipt> reverse(ReverseAdjustment command) {
        return transactions.run(() -> readable(command.posting())
                .map(made -> reverse(command, made))
                .orElseGet(() -> Outcome.refused("posting-not-reversible")));
    }

    /**
     * What undoing would do; nothing is written.
     *
     * @param points how many of its points, without a sign; null for all that are left of it
     */
    @Transactional(readOnly = true)
    public Outcome<Reversing.Preview> previewReversal(PostingId posting, @Nullable Points points) {
        return readable(posting)
                .map(made -> reversing.preview(made.id(), points))
                .orElseGet(() -> Outcome.refused("posting-not-reversible"));
    }

    /** What a posting drew on its maker's budget, to which undoing it gives back; empty when it drew on none. */
    @Transactional(readOnly = true)
    public Optional<Points> budgetDrawnBy(PostingId posting) {
        return readable(posting).flatMap(made -> budgets.drawnBy(made.id()));
    }

    /** Who corrects what is closed needs to be trusted with that, too. */
    private void demandCorrecting(@Nullable ClosingId closing, ProgramId program) {
        if (closing != null) {
            gatekeeper.demand(Permission.CORRECT_CLOSED_STAGES, program);
        }
    }

    private Outcome<Receipt> reverse(ReverseAdjustment command, Postings.Reversible made) {
        var program = made.wallet().program();
        demandCorrecting(command.closing(), program);
        return reversals.reverse(command, made, gatekeeper.demand(Permission.APPROVE_ADJUSTMENTS, program));
    }

    private Optional<Postings.Reversible> readable(PostingId posting) {
        return postings.reversible(posting)
                .filter(made ->
                        gatekeeper.allows(Permission.VIEW_LEDGER, made.wallet().program()));
    }
}
