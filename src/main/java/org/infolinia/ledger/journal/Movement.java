package org.infolinia.ledger.journal;

import java.time.LocalDate;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Points;
import org.jspecify.annotations.Nullable;

/**
 * Points about to move between one wallet and one account of its program, and why.
 *
 * @param change of the wallet, with its sign; what of it pays off or becomes debt follows from the {@link LotPlan}
 * @param decision null when the program's rules move them and no person does
 * @param reverses the posting that this one undoes, or null
 * @param effectiveOn the day it counts for, today or earlier
 */
public record Movement(
        WalletKey wallet,
        PostingKind kind,
        Points change,
        LotPlan lots,
        Counterpart counterpart,
        long stage,
        String label,
        @Nullable Decision decision,
        @Nullable PostingId reverses,
        PostingRequest request,
        LocalDate effectiveOn) {

    /**
     * Where the points come from or go to.
     *
     * @param holder whose part of that account it is: a source, an agent
     */
    public record Counterpart(AccountKind account, String holder) {}

    /**
     * What stands beside a posting that a person decided.
     *
     * @param reason null where what it undoes had none
     * @param assent what was promised and who else agreed
     * @param closing the closing whose stage it corrects; null as a rule
     */
    public record Decision(
            @Nullable String reason,
            String comment,
            CaseReference caseReference,
            Assent assent,
            Stages.@Nullable ClosingId closing) {

        /** One person's decision of which nobody was shown a preview. */
        public Decision(@Nullable String reason, String comment, CaseReference caseReference) {
            this(reason, comment, caseReference, Assent.NONE);
        }

        /** A decision that counts for today. */
        public Decision(@Nullable String reason, String comment, CaseReference caseReference, Assent assent) {
            this(reason, comment, caseReference, assent, null);
        }

        /** The same as a correction of a closed stage; null when it is none. */
        public Decision correcting(Stages.@Nullable ClosingId corrected) {
            return new Decision(reason, comment, caseReference, assent, corrected);
        }

        @Nullable
        Long closingId() {
            return closing == null ? null : closing.value();
        }
    }

    /**
     * @param previewHash 32 bytes over what was shown before, or null
     * @param approver who agreed, and never the maker; null when nobody had to
     */
    public record Assent(
            byte @Nullable [] previewHash, @Nullable Actor approver) {

        static final Assent NONE = new Assent(null, null);

        @Nullable
        Long approverId() {
            return approver == null || approver.agent() == null
                    ? null
                    : approver.agent().value();
        }

        @Nullable
        String approverName() {
            return approver == null ? null : approver.name();
        }
    }
}
