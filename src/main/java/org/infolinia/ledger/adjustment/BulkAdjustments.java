package org.infolinia.ledger.adjustment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.journal.OpenWallet;
import org.infolinia.ledger.journal.WalletKey;
import org.infolinia.ledger.journal.Wallets;
import org.infolinia.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What one decision would do to many wallets, by the rules of single adjustments and a set at a time. */
@Component
public class BulkAdjustments {

    private final AdjustmentRules rules;
    private final LimitMeter limits;
    private final Previews previews;
    private final OwnWallets ownWallets;
    private final Wallets wallets;

    BulkAdjustments(
            AdjustmentRules rules, LimitMeter limits, Previews previews, OwnWallets ownWallets, Wallets wallets) {
        this.rules = rules;
        this.limits = limits;
        this.previews = previews;
        this.ownWallets = ownWallets;
        this.wallets = wallets;
    }

    /**
     * What is the same for all wallets.
     *
     * @param day on which it was promised; the lots count from it
     */
    public record Decision(
            ProgramId program, String reason, String comment, CaseReference caseReference, Maker maker, LocalDate day) {

        AdjustmentProposal proposal(Share share) {
            return new AdjustmentProposal(share.participant(), program, share.points(), reason, caseReference);
        }

        WalletKey wallet(Share share) {
            return WalletKey.redeemable(program, share.participant());
        }
    }

    /** One wallet's part of the decision; points with their sign. */
    public record Share(ParticipantId participant, Points points) {}

    /**
     * What one wallet's part would do.
     *
     * @param paidOff what of the points pays off debt, zero or more
     * @param expiresOn last day on which they can be spent; null when they do not expire or are taken
     * @param owners the agents whose own wallet it is, who may not agree to it
     * @param exceeded the maker's limits that he would exceed if he did it alone
     * @param tie whose wallet it is, when somebody's who works here, or null
     */
    public record Forecast(
            Promise promise,
            Points paidOff,
            @Nullable LocalDate expiresOn,
            Set<AgentId> owners,
            Set<LimitUse.Limit> exceeded,
            @Nullable Tie tie) {}

    /** What each share would do, in their order; nothing is written. Each is refused as an adjustment would be. */
    public List<Outcome<Forecast>> simulate(Decision decision, List<Share> shares) {
        var judged = judge(decision, shares);
        var owners = ownersOf(judged);
        var exceeded = limits.exceeded(
                decision.maker(),
                decision.program(),
                shares.stream().collect(Collectors.toMap(Share::participant, Share::points)));
        var copies = wallets.copiesOf(shares.stream().map(decision::wallet).collect(Collectors.toSet()));
        Function<SoundAdjustment, Outcome<Forecast>> forecasting = adjustment -> {
            var id = adjustment.participant().id();
            return forecast(
                    decision,
                    adjustment,
                    copies.get(adjustment.proposal().wallet()),
                    owners.getOrDefault(id, Set.of()),
                    exceeded.getOrDefault(id, Set.of()));
        };
        return judged.stream().map(each -> then(each, forecasting)).toList();
    }

    /** Where the program allows certain amounts only, {@code adjustment-not-a-step}. */
    public Optional<Refusal> objectionToAmounts(ProgramId program, Collection<Points> amounts) {
        return rules.objectionToAmounts(program, amounts);
    }

    /** Who may agree to that much: the least whose limits, unused, are large enough; empty when nobody's are. */
    public Optional<Role> approver(ProgramId program, Points largest, Points total) {
        return limits.approver(program, largest, total);
    }

    /**
     * Why this approver may not agree to all of it now: {@code adjustment-beyond-limits},
     * {@code approval-needs-higher-role} or {@code approver-over-limit}. His limits are locked until the transaction
     * ends.
     *
     * @param largest by size
     * @param total by size
     */
    public Optional<Refusal> objectionToApprover(Maker approver, ProgramId program, Points largest, Points total) {
        var able = limits.approver(program, largest, total);
        if (able.isEmpty()) {
            return Optional.of(Refusal.of("adjustment-beyond-limits"));
        }
        if (approver.role() == null || approver.role().compareTo(able.get()) < 0) {
            return Optional.of(
                    Refusal.of("approval-needs-higher-role", able.get().name()));
        }
        limits.lock(approver.agent().stream().toList(), program);
        return limits.roomOf(approver, program).objectionTo(largest, total.value());
    }

    /** What speaks against single shares, whoever agrees, in their order. */
    List<Outcome<SoundAdjustment>> judge(Decision decision, List<Share> shares) {
        return rules.checkAll(
                decision.program(),
                decision.reason(),
                shares.stream().map(decision::proposal).toList());
    }

    /** The agents whose own wallets are among those that nothing speaks against; as a rule nobody. */
    Map<ParticipantId, Set<AgentId>> ownersOf(List<Outcome<SoundAdjustment>> judged) {
        return ownWallets.owners(judged.stream()
                .filter(Outcome.Done.class::isInstance)
                .map(sound -> sound.orElseThrow().participant())
                .toList());
    }

    static <T> Outcome<T> then(Outcome<SoundAdjustment> judged, Function<SoundAdjustment, Outcome<T>> next) {
        return switch (judged) {
            case Outcome.Refused<SoundAdjustment>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<SoundAdjustment>(SoundAdjustment adjustment) -> next.apply(adjustment);
        };
    }

    private Outcome<Forecast> forecast(
            Decision decision,
            SoundAdjustment adjustment,
            @Nullable OpenWallet wallet,
            Set<AgentId> owners,
            Set<LimitUse.Limit> exceeded) {
        var copy = Objects.requireNonNull(wallet);
        var points = adjustment.points();
        return copy.covers(points)
                ? Outcome.done(new Forecast(
                        previews.promise(adjustment, copy, decision.maker(), decision.day()),
                        Previews.paidOff(points, copy.owed()),
                        adjustment.expiry(decision.day()),
                        owners,
                        exceeded,
                        OwnWallets.tie(owners, decision.maker()).orElse(null)))
                : Adjustments.notEnough(copy);
    }
}
