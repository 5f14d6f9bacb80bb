package org.infolinia.ledger.adjustment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.comment.Comment;
import org.infolinia.ledger.journal.OpenWallet;
import org.infolinia.ledger.journal.PostingRequest;
import org.infolinia.ledger.journal.Postings;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.journal.Wallets;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Adjustments that take two people: what the first may ask for, and what the second posts. In the caller's transaction. */
@Component
public class FourEyes {

    private final AdjustmentRules rules;
    private final Adjustments adjustments;
    private final LimitMeter limits;
    private final Previews previews;
    private final AdjustmentWriter writer;
    private final Wallets wallets;
    private final Postings postings;
    private final Gatekeeper gatekeeper;

    FourEyes(
            AdjustmentRules rules,
            Adjustments adjustments,
            LimitMeter limits,
            Previews previews,
            AdjustmentWriter writer,
            Wallets wallets,
            Postings postings,
            Gatekeeper gatekeeper) {
        this.rules = rules;
        this.adjustments = adjustments;
        this.limits = limits;
        this.previews = previews;
        this.writer = writer;
        this.wallets = wallets;
        this.postings = postings;
        this.gatekeeper = gatekeeper;
    }

    /**
     * What may be asked for.
     *
     * @param owners the agents whose own wallet it is, who may not agree to it
     */
    public record Examined(AdjustmentPreview preview, Maker maker, PostingRequest request, Set<AgentId> owners) {

        public Examined {
            owners = Set.copyOf(owners);
        }
    }

    /**
     * Looks at what the signed-in agent wants to ask for. Refused as an adjustment would be, as {@code preview-changed},
     * as {@code budget-spent}, and as {@code approval-not-needed} when he may do it alone.
     *
     * @throws AccessDeniedException when he may not adjust points at all
     */
    public Outcome<Examined> examine(AdjustPoints command) {
        gatekeeper.demand(Permission.ADJUST_POINTS, command.program());
        if (command.closing() != null) {
            gatekeeper.demand(Permission.CORRECT_CLOSED_STAGES, command.program());
        }
        if (gatekeeper.agent().isEmpty()) {
            throw new AccessDeniedException("Only a person asks for approval");
        }
        var maker = Maker.of(gatekeeper);
        return switch (adjustments.preview(command.proposal(), maker)) {
            case Outcome.Refused<AdjustmentPreview>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<AdjustmentPreview>(AdjustmentPreview preview) ->
                objectionToAsking(command, preview)
                        .<Outcome<Examined>>map(Outcome::refused)
                        .orElseGet(() -> Outcome.done(
                                new Examined(preview, maker, command.requestOf(maker), ownersOf(command))));
        };
    }

    /**
     * Posts what another person asked for, in the name of both. Refused as an adjustment would be, and besides as
     * {@code approval-of-own-request}, {@code approval-of-own-wallet}, {@code approval-needs-higher-role},
     * {@code approver-over-limit}, {@code budget-spent} and {@code preview-changed}.
     *
     * @throws AccessDeniedException when the asker approves nothing in this program
     */
    public Outcome<Receipt> post(ApprovedAdjustment approved) {
        var command = approved.command();
        gatekeeper.demand(Permission.APPROVE_ADJUSTMENTS, command.program());
        if (gatekeeper.agent().isEmpty()) {
            throw new AccessDeniedException("Only a person approves");
        }
        var approver = Maker.of(gatekeeper);
        var request = command.requestOf(approved.maker());
        return switch (rules.recheck(command.proposal())) {
            case Outcome.Refused<SoundAdjustment>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<SoundAdjustment>(SoundAdjustment adjustment) ->
                objectionToPerson(approver, approved, adjustment)
                        .<Outcome<Receipt>>map(Outcome::refused)
                        .orElseGet(() -> postLocked(approved, adjustment, request, approver));
        };
    }

    /** What would be posted at this moment if somebody agreed; nothing is written. */
    public Outcome<AdjustmentPreview> look(ApprovedAdjustment approved) {
        var proposal = approved.command().proposal();
        gatekeeper.demand(Permission.VIEW_LEDGER, proposal.program());
        return switch (rules.recheck(proposal)) {
            case Outcome.Refused<SoundAdjustment>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<SoundAdjustment>(SoundAdjustment adjustment) -> {
                var wallet = wallets.copyOf(proposal.wallet());
                yield wallet.covers(proposal.points())
                        ? Outcome.done(previews.preview(adjustment, wallet, approved.maker(), approved.askedOn()))
                        : Adjustments.notEnough(wallet);
            }
        };
    }

    private Outcome<Receipt> postLocked(
            ApprovedAdjustment approved, SoundAdjustment adjustment, PostingRequest request, Maker approver) {
        var program = approved.command().program();
        limits.lock(agents(approved.maker(), approver), program);
        writer.lockBudget(adjustment, approved.maker());
        var wallet = wallets.lock(adjustment.proposal().wallet());
        return postings.answerTo(program, request)
                .orElseGet(() -> postLocked(approved, adjustment, request, approver, wallet));
    }

    private Outcome<Receipt> postLocked(
            ApprovedAdjustment approved,
            SoundAdjustment adjustment,
            PostingRequest request,
            Maker approver,
            OpenWallet wallet) {
        var command = approved.command();
        if (!wallet.covers(command.points())) {
            return Adjustments.notEnough(wallet);
        }
        var seen = Objects.requireNonNull(command.seen());
        var now = previews.promise(adjustment, wallet, approved.maker(), approved.askedOn());
        return limits.objectionToApprover(adjustment.proposal(), approver)
                .or(() -> seen.objectionTo(now))
                .<Outcome<Receipt>>map(Outcome::refused)
                .orElseGet(() -> writer.write(
                        new Decided(
                                command,
                                adjustment,
                                request,
                                approved.maker(),
                                now,
                                approved.askedOn(),
                                approver.actor()),
                        wallet));
    }

    private Optional<Refusal> objectionToPerson(
            Maker approver, ApprovedAdjustment approved, SoundAdjustment adjustment) {
        if (approver.agent().equals(approved.maker().agent())) {
            return Optional.of(Refusal.of("approval-of-own-request"));
        }
        return approver.agent().filter(previews.ownersOf(adjustment)::contains).isPresent()
                ? Optional.of(Refusal.of("approval-of-own-wallet"))
                : Optional.empty();
    }

    private Optional<Refusal> objectionToAsking(AdjustPoints command, AdjustmentPreview preview) {
        var verdict = preview.verdict();
        if (verdict.isFree()) {
            return Optional.of(Refusal.of("approval-not-needed"));
        }
        if (!verdict.needsApproval()) {
            return verdict.objection();
        }
        return Comment.objectionToExplaining(command.comment())
                .or(() -> rules.objectionToCase(command.proposal()))
                .or(() -> preview.budget()
                        .filter(AdjustmentPreview.BudgetUse::isExceeded)
                        .map(AdjustmentPreview.BudgetUse::refusal))
                .or(() -> objectionToPromise(command, preview.promise()));
    }

    /** Who asks another to agree has seen what to. */
    private static Optional<Refusal> objectionToPromise(AdjustPoints command, Promise now) {
        var seen = command.seen();
        return seen == null
                ? Optional.of(Refusal.of("preview-changed", "DECISION", 0L, 0L))
                : seen.strictObjectionTo(now);
    }

    private Set<AgentId> ownersOf(AdjustPoints command) {
        return switch (rules.recheck(command.proposal())) {
            case Outcome.Done<SoundAdjustment>(SoundAdjustment adjustment) -> previews.ownersOf(adjustment);
            case Outcome.Refused<SoundAdjustment> refused -> Set.of();
        };
    }

    private static List<AgentId> agents(Maker maker, Maker approver) {
        return Stream.of(maker.agent(), approver.agent())
                .flatMap(Optional::stream)
                .toList();
    }
}
