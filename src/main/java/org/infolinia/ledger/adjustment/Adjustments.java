package org.infolinia.ledger.adjustment;

import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.comment.Comment;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.OpenWallet;
import org.infolinia.ledger.journal.PostingRequest;
import org.infolinia.ledger.journal.Postings;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.journal.Wallets;
import org.springframework.stereotype.Component;

/** Points moved by one person's decision. Works in the caller's transaction. */
@Component
class Adjustments {

    private final AdjustmentRules rules;
    private final LimitMeter limits;
    private final Previews previews;
    private final AdjustmentWriter writer;
    private final Wallets wallets;
    private final Postings postings;
    private final LedgerCalendar calendar;

    Adjustments(
            AdjustmentRules rules,
            LimitMeter limits,
            Previews previews,
            AdjustmentWriter writer,
            Wallets wallets,
            Postings postings,
            LedgerCalendar calendar) {
        this.rules = rules;
        this.limits = limits;
        this.previews = previews;
        this.writer = writer;
        this.wallets = wallets;
        this.postings = postings;
        this.calendar = calendar;
    }

    Outcome<AdjustmentPreview> preview(AdjustmentProposal proposal, Maker maker) {
        return switch (rules.foresee(proposal)) {
            case Outcome.Refused<SoundAdjustment>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<SoundAdjustment>(SoundAdjustment adjustment) -> {
                var wallet = wallets.copyOf(proposal.wallet());
                yield wallet.covers(proposal.points())
                        ? Outcome.done(previews.preview(adjustment, wallet, maker, calendar.today()))
                        : notEnough(wallet);
            }
        };
    }

    Outcome<Receipt> adjust(AdjustPoints command, Maker maker) {
        var request = command.requestOf(maker);
        return postings.answerTo(command.program(), request).orElseGet(() -> adjust(command, request, maker));
    }

    private Outcome<Receipt> adjust(AdjustPoints command, PostingRequest request, Maker maker) {
        return switch (rules.check(command.proposal())) {
            case Outcome.Refused<SoundAdjustment>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<SoundAdjustment>(SoundAdjustment adjustment) ->
                Comment.objectionToExplaining(command.comment())
                        .<Outcome<Receipt>>map(Outcome::refused)
                        .orElseGet(() -> adjustLocked(command, adjustment, request, maker));
        };
    }

    /** The agent first, then his budget, then the wallet: everybody locks in this order. */
    private Outcome<Receipt> adjustLocked(
            AdjustPoints command, SoundAdjustment adjustment, PostingRequest request, Maker maker) {
        limits.lock(maker.agent().stream().toList(), command.program());
        writer.lockBudget(adjustment, maker);
        var wallet = wallets.lock(adjustment.proposal().wallet());
        return postings.answerTo(command.program(), request)
                .orElseGet(() -> adjustLocked(command, adjustment, request, maker, wallet));
    }

    private Outcome<Receipt> adjustLocked(
            AdjustPoints command, SoundAdjustment adjustment, PostingRequest request, Maker maker, OpenWallet wallet) {
        if (!wallet.covers(command.points())) {
            return notEnough(wallet);
        }
        var tie = OwnWallets.tie(previews.ownersOf(adjustment), maker).orElse(null);
        var promise = previews.promise(adjustment, wallet, maker, calendar.today());
        return limits.judge(adjustment.proposal(), maker, tie)
                .objection()
                .or(() -> brokenPromise(command, promise))
                .<Outcome<Receipt>>map(Outcome::refused)
                .orElseGet(() -> writer.write(
                        new Decided(command, adjustment, request, maker, promise, calendar.today(), null), wallet));
    }

    private static Optional<Refusal> brokenPromise(AdjustPoints command, Promise now) {
        return Optional.ofNullable(command.seen()).flatMap(seen -> seen.strictObjectionTo(now));
    }

    static <T> Outcome<T> notEnough(OpenWallet wallet) {
        return Outcome.refused("not-enough-points", wallet.available().value());
    }
}
