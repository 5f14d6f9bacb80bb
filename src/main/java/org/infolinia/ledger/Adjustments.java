package org.infolinia.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.security.Gatekeeper;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Points moved by a person's decision, and that decision undone. Works in the caller's transaction. */
@Component
class Adjustments {

    private final AdjustmentRules rules;
    private final LimitMeter limits;
    private final Wallets wallets;
    private final Postings postings;
    private final Stages stages;
    private final Journal journal;
    private final LedgerWords words;
    private final LedgerCalendar calendar;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    Adjustments(
            AdjustmentRules rules,
            LimitMeter limits,
            Wallets wallets,
            Postings postings,
            Stages stages,
            Journal journal,
            LedgerWords words,
            LedgerCalendar calendar,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events) {
        this.rules = rules;
        this.limits = limits;
        this.wallets = wallets;
        this.postings = postings;
        this.stages = stages;
        this.journal = journal;
        this.words = words;
        this.calendar = calendar;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    Outcome<AdjustmentPreview> preview(AdjustmentProposal proposal) {
        return switch (rules.check(proposal)) {
            case Outcome.Refused<AdjustmentRules.Sound>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<AdjustmentRules.Sound>(AdjustmentRules.Sound adjustment) -> {
                var wallet = wallets.copyOf(walletOf(proposal));
                yield wallet.covers(proposal.points()) ? Outcome.done(tryOut(adjustment, wallet)) : notEnough(wallet);
            }
        };
    }

    Outcome<Receipt> adjust(AdjustPoints command, Actor maker) {
        var hash = RequestHash.of(command, maker.toString());
        var key = command.key().toString();
        var answered = postings.byKey(command.program(), key);
        if (answered.isPresent()) {
            return answered.get().answer(hash);
        }
        return switch (rules.check(command.proposal())) {
            case Outcome.Refused<AdjustmentRules.Sound>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<AdjustmentRules.Sound>(AdjustmentRules.Sound adjustment) ->
                CommentRule.objectionTo(command.comment())
                        .<Outcome<Receipt>>map(Outcome::refused)
                        .orElseGet(() -> postLocked(command, adjustment, maker, hash));
        };
    }

    Outcome<Receipt> reverse(ReverseAdjustment command, Postings.Reversible adjustment, Actor maker) {
        var hash = RequestHash.of(command, maker.toString());
        var key = command.key().toString();
        var program = adjustment.wallet().program();
        var wallet = wallets.lock(adjustment.wallet());
        var answered = postings.byKey(program, key);
        if (answered.isPresent()) {
            return answered.get().answer(hash);
        }
        var today = calendar.today();
        var stage = stages.openOn(program, today);
        var objection = CommentRule.objectionTo(command.comment());
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        if (postings.isReversed(adjustment.id())) {
            return Outcome.refused("already-reversed");
        }
        if (stage.isEmpty()) {
            return Outcome.refused("stage-closed");
        }
        var change = adjustment.change().negated();
        if (!wallet.covers(change)) {
            return Outcome.refused("points-already-spent", wallet.available().value());
        }
        var receipt = write(
                new Movement(
                        adjustment.wallet(),
                        PostingKind.REVERSAL,
                        change,
                        lotsOfReversal(adjustment, wallet, today),
                        adjustment.account(),
                        adjustment.holder(),
                        stage.get(),
                        adjustment.label(),
                        new Movement.Decision(
                                adjustment.reason(), command.comment().strip(), command.caseReference()),
                        adjustment.id(),
                        maker,
                        key,
                        hash,
                        today),
                wallet);
        events.publishEvent(new AdjustmentReversed(
                maker,
                program,
                adjustment.wallet().participant(),
                adjustment.id(),
                receipt.posting(),
                change,
                command.caseReference()));
        return Outcome.done(receipt);
    }

    /** The agent first and then the wallet: everybody locks in this order. */
    private Outcome<Receipt> postLocked(
            AdjustPoints command, AdjustmentRules.Sound adjustment, Actor maker, byte[] hash) {
        gatekeeper.agent().ifPresent(agent -> limits.lock(agent.id(), command.program()));
        var wallet = wallets.lock(walletOf(command.proposal()));
        var answered = postings.byKey(command.program(), command.key().toString());
        if (answered.isPresent()) {
            return answered.get().answer(hash);
        }
        if (!wallet.covers(command.points())) {
            return notEnough(wallet);
        }
        var refusal = verdict(command.proposal()).refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var today = calendar.today();
        return stages.openOn(command.program(), today)
                .map(stage -> Outcome.done(post(command, adjustment, maker, hash, stage, today, wallet)))
                .orElseGet(() -> Outcome.refused("stage-closed"));
    }

    private Receipt post(
            AdjustPoints command,
            AdjustmentRules.Sound adjustment,
            Actor maker,
            byte[] hash,
            long stage,
            LocalDate today,
            OpenWallet wallet) {
        var receipt = write(
                new Movement(
                        walletOf(command.proposal()),
                        adjustment.kind(),
                        command.points(),
                        lotsOf(adjustment, today),
                        adjustment.kind().account(),
                        holder(adjustment.kind(), maker),
                        stage,
                        adjustment.reason().label(adjustment.participant().language()),
                        new Movement.Decision(
                                command.reason(), command.comment().strip(), command.caseReference()),
                        null,
                        maker,
                        command.key().toString(),
                        hash,
                        today),
                wallet);
        events.publishEvent(new PointsAdjusted(
                maker,
                command.program(),
                command.participant(),
                receipt.posting(),
                command.points(),
                command.reason(),
                command.caseReference()));
        return receipt;
    }

    private Receipt write(Movement movement, OpenWallet wallet) {
        var page = journal.newPage(1);
        var receipt = page.add(movement, wallet);
        journal.write(page);
        return receipt;
    }

    /** Works the change out on a copy, exactly as posting it would. */
    private AdjustmentPreview tryOut(AdjustmentRules.Sound adjustment, OpenWallet copy) {
        var proposal = adjustment.proposal();
        var before = copy.posted();
        var unstored = new AtomicLong();
        copy.apply(proposal.points(), lotsOf(adjustment, calendar.today()), 0, unstored::decrementAndGet);
        var verdict = verdict(proposal);
        return new AdjustmentPreview(
                before,
                copy.posted(),
                changedLots(copy),
                verdict.uses(),
                verdict.isFree(),
                verdict.approver(),
                words.told(
                        adjustment.reason(),
                        proposal.points(),
                        expiryOf(adjustment, calendar.today()),
                        adjustment.participant().language()));
    }

    private static List<AdjustmentPreview.LotChange> changedLots(OpenWallet wallet) {
        return wallet.lots().stream()
                .filter(lot -> !lot.change().isZero())
                .sorted(OpenLot.SPENDING_ORDER)
                .map(lot -> new AdjustmentPreview.LotChange(lot.change(), lot.earnedOn(), lot.expiresOn()))
                .toList();
    }

    private LotPlan lotsOfReversal(Postings.Reversible adjustment, OpenWallet wallet, LocalDate today) {
        if (!adjustment.change().isNegative()) {
            return new LotPlan.MadeBy(adjustment.id());
        }
        var taken = postings.lotsTakenBy(adjustment.id());
        wallets.openLots(wallet, taken.stream().map(LotPlan.Taken::lot).toList());
        return new LotPlan.ReturnTo(taken, today);
    }

    private static LotPlan lotsOf(AdjustmentRules.Sound adjustment, LocalDate today) {
        return adjustment.proposal().points().isNegative()
                ? new LotPlan.FirstExpiring()
                : new LotPlan.NewLot(today, expiryOf(adjustment, today));
    }

    private static @Nullable LocalDate expiryOf(AdjustmentRules.Sound adjustment, LocalDate today) {
        var months = adjustment.reason().expiryMonths();
        return months == null || adjustment.proposal().points().isNegative() ? null : today.plusMonths(months);
    }

    private LimitMeter.Verdict verdict(AdjustmentProposal proposal) {
        return gatekeeper.agent().map(agent -> limits.judge(proposal, agent)).orElse(LimitMeter.Verdict.UNLIMITED);
    }

    /** Goodwill is each agent's own; corrections are the program's. */
    private static String holder(PostingKind kind, Actor maker) {
        var agent = maker.agent();
        return kind == PostingKind.GOODWILL && agent != null ? "agent:" + agent.value() : kind.name();
    }

    private static WalletKey walletOf(AdjustmentProposal proposal) {
        return WalletKey.redeemable(proposal.program(), proposal.participant());
    }

    private static <T> Outcome<T> notEnough(OpenWallet wallet) {
        return Outcome.refused("not-enough-points", wallet.available().value());
    }
}
