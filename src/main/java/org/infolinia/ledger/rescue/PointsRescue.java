package org.infolinia.ledger.rescue;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.adjustment.AdjustmentPreview.BudgetUse;
import org.infolinia.ledger.budget.Budgets;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.PatientTransactions;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.journal.WalletKey;
import org.infolinia.ledger.journal.WalletOwners;
import org.infolinia.ledger.reason.AdjustmentReasons;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where points that are about to expire, or just have, are kept for their owner. */
@Service
public class PointsRescue {

    /** How long before and after their last day points can be rescued. */
    public static final int DAYS = 30;

    /** How far from today the new last day may be. */
    public static final Period LONGEST = Period.ofMonths(12);

    private final LapsingLots lots;
    private final RescueRules rules;
    private final Reinstatement reinstatement;
    private final AdjustmentReasons reasons;
    private final Budgets budgets;
    private final WalletOwners owners;
    private final LedgerCalendar calendar;
    private final PatientTransactions transactions;
    private final Gatekeeper gatekeeper;

    PointsRescue(
            LapsingLots lots,
            RescueRules rules,
            Reinstatement reinstatement,
            AdjustmentReasons reasons,
            Budgets budgets,
            WalletOwners owners,
            LedgerCalendar calendar,
            PatientTransactions transactions,
            Gatekeeper gatekeeper) {
        this.lots = lots;
        this.rules = rules;
        this.reinstatement = reinstatement;
        this.reasons = reasons;
        this.budgets = budgets;
        this.owners = owners;
        this.calendar = calendar;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
    }

    /** What can be rescued, the first last day first; what it costs are its points. */
    @Transactional(readOnly = true)
    public List<LapsingLot> rescuable(ParticipantId participant) {
        var today = calendar.today();
        return lots.of(WalletKey.redeemable(owners.readable(participant)), today.minusDays(DAYS), today.plusDays(DAYS));
    }

    /**
     * How a rescue would use the asker's goodwill budget; empty when it draws on none.
     *
     * @param reason code of one of the program's reasons
     */
    @Transactional(readOnly = true)
    public Optional<BudgetUse> budgetUse(ProgramId program, String reason, Points cost) {
        var asker = gatekeeper.demand(Permission.ADJUST_POINTS, program).agent();
        return reasons.find(program, reason)
                .filter(RescueRules::isGoodwill)
                .flatMap(goodwill -> Optional.ofNullable(asker))
                .map(agent -> BudgetUse.of(budgets.of(program, agent), cost));
    }

    /**
     * Gives lots a new last day: what has expired comes back, what is still there expires and comes back at once. Asked
     * again with the same key it answers the same. For a reason of goodwill the asker's budget pays what it costs.
     * Refused as an adjustment is, as {@code rescue-changed} when the lots or their points are not what was shown,
     * {@code rescue-day} or {@code stage-closed}.
     */
    public Outcome<Receipt> rescue(RescuePoints command) {
        var maker = gatekeeper.demand(Permission.ADJUST_POINTS, command.program());
        return transactions.run(() -> rescue(command, maker));
    }

    private Outcome<Receipt> rescue(RescuePoints command, Actor maker) {
        return reinstatement.answerTo(command, maker).orElseGet(() -> rescueNow(command, maker));
    }

    private Outcome<Receipt> rescueNow(RescuePoints command, Actor maker) {
        return switch (rules.check(command)) {
            case Outcome.Refused<RescueRules.Sound>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<RescueRules.Sound>(RescueRules.Sound sound) -> reinstatement.post(command, sound, maker);
        };
    }
}
