package org.infolinia.ledger.adjustment;

import java.util.List;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.journal.Journal;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.Movement;
import org.infolinia.ledger.journal.OpenWallet;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.journal.PostingRequest;
import org.infolinia.ledger.journal.Postings;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.journal.Stages;
import org.infolinia.ledger.journal.Wallets;
import org.infolinia.security.Gatekeeper;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Points moved by a person's decision. Works in the caller's transaction. */
@Component
class Adjustments {

    private final AdjustmentRules rules;
    private final LimitMeter limits;
    private final Wallets wallets;
    private final Postings postings;
    private final Stages stages;
    private final Journal journal;
    private final AdjustmentWords words;
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
            AdjustmentWords words,
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
            case Outcome.Refused<SoundAdjustment>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<SoundAdjustment>(SoundAdjustment adjustment) -> {
                var wallet = wallets.copyOf(proposal.wallet());
                yield wallet.covers(proposal.points()) ? Outcome.done(tryOut(adjustment, wallet)) : notEnough(wallet);
            }
        };
    }

    Outcome<Receipt> adjust(AdjustPoints command, Actor maker) {
        var request = PostingRequest.of(command, command.key(), maker);
        return postings.answerTo(command.program(), request).orElseGet(() -> adjust(command, request));
    }

    private Outcome<Receipt> adjust(AdjustPoints command, PostingRequest request) {
        return switch (rules.check(command.proposal())) {
            case Outcome.Refused<SoundAdjustment>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<SoundAdjustment>(SoundAdjustment adjustment) ->
                CommentRule.objectionTo(command.comment())
                        .<Outcome<Receipt>>map(Outcome::refused)
                        .orElseGet(() -> adjustLocked(command, adjustment, request));
        };
    }

    /** The agent first and then the wallet: everybody locks in this order. */
    private Outcome<Receipt> adjustLocked(AdjustPoints command, SoundAdjustment adjustment, PostingRequest request) {
        gatekeeper.agent().ifPresent(agent -> limits.lock(agent.id(), command.program()));
        var wallet = wallets.lock(adjustment.proposal().wallet());
        return postings.answerTo(command.program(), request)
                .orElseGet(() -> adjustLocked(command, adjustment, request, wallet));
    }

    private Outcome<Receipt> adjustLocked(
            AdjustPoints command, SoundAdjustment adjustment, PostingRequest request, OpenWallet wallet) {
        if (!wallet.covers(command.points())) {
            return notEnough(wallet);
        }
        var objection = verdict(adjustment.proposal()).objection();
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        return stages.openOn(command.program(), calendar.today())
                .map(stage -> Outcome.done(post(command, adjustment, request, wallet, stage)))
                .orElseGet(() -> Outcome.refused("stage-closed"));
    }

    private Receipt post(
            AdjustPoints command, SoundAdjustment adjustment, PostingRequest request, OpenWallet wallet, long stage) {
        var today = calendar.today();
        var kind = adjustment.kind();
        var movement = new Movement(
                adjustment.proposal().wallet(),
                kind,
                command.points(),
                adjustment.lots(today),
                new Movement.Counterpart(kind.account(), holder(kind, request.maker())),
                stage,
                adjustment.label(),
                new Movement.Decision(command.reason(), command.comment().strip(), command.caseReference()),
                null,
                request,
                today);
        var receipt = journal.post(movement, wallet);
        events.publishEvent(new PointsAdjusted(
                request.maker(),
                command.program(),
                command.participant(),
                receipt.posting(),
                command.points(),
                command.reason(),
                command.caseReference()));
        return receipt;
    }

    private AdjustmentPreview tryOut(SoundAdjustment adjustment, OpenWallet copy) {
        var today = calendar.today();
        var before = copy.posted();
        var owed = copy.owed();
        copy.tryOut(adjustment.points(), adjustment.lots(today));
        return new AdjustmentPreview(
                before,
                copy.posted(),
                changedLots(copy),
                verdict(adjustment.proposal()),
                told(adjustment, owed.plus(copy.owed().negated())));
    }

    private String told(SoundAdjustment adjustment, Points paidOff) {
        return words.told(
                adjustment.reason(),
                adjustment.points(),
                paidOff,
                adjustment.expiry(calendar.today()),
                adjustment.participant().language());
    }

    private static List<AdjustmentPreview.LotChange> changedLots(OpenWallet wallet) {
        return wallet.lots().stream()
                .filter(lot -> !lot.change().isZero())
                .map(lot -> new AdjustmentPreview.LotChange(lot.change(), lot.earnedOn(), lot.expiresOn()))
                .toList();
    }

    private LimitVerdict verdict(AdjustmentProposal proposal) {
        return gatekeeper.agent().map(agent -> limits.judge(proposal, agent)).orElse(LimitVerdict.UNLIMITED);
    }

    /** Goodwill is each agent's own; corrections are the program's. */
    private static String holder(PostingKind kind, Actor maker) {
        var agent = maker.agent();
        return kind == PostingKind.GOODWILL && agent != null ? "agent:" + agent.value() : kind.name();
    }

    private static <T> Outcome<T> notEnough(OpenWallet wallet) {
        return Outcome.refused("not-enough-points", wallet.available().value());
    }
}
