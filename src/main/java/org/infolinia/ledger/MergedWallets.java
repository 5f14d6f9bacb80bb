package org.infolinia.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.Journal;
import org.infolinia.ledger.journal.JournalPage;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.LotPlan;
import org.infolinia.ledger.journal.Movement;
import org.infolinia.ledger.journal.OpenLot;
import org.infolinia.ledger.journal.OpenWallet;
import org.infolinia.ledger.journal.PointUnit;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.journal.PostingRequest;
import org.infolinia.ledger.journal.RequestHash;
import org.infolinia.ledger.journal.Stages;
import org.infolinia.ledger.journal.WalletKey;
import org.infolinia.ledger.journal.Wallets;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.merging.Belongings;
import org.infolinia.participants.merging.ParticipantsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Points move along when two participants become one: out of the one wallet, through the program's account for that,
 * into the other. Both statements tell of it, and the lots keep their days.
 */
@Component
class MergedWallets implements Belongings {

    private static final int ORDER = 10;

    private final Wallets wallets;
    private final Journal journal;
    private final Stages stages;
    private final LedgerCalendar calendar;
    private final ParticipantRegister register;

    MergedWallets(
            Wallets wallets, Journal journal, Stages stages, LedgerCalendar calendar, ParticipantRegister register) {
        this.wallets = wallets;
        this.journal = journal;
        this.stages = stages;
        this.calendar = calendar;
        this.register = register;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String messageKey() {
        return "ledger.belongings";
    }

    @Override
    public long count(ParticipantId participant) {
        return register.find(participant)
                .map(WalletKey::redeemable)
                .map(wallets::copyOf)
                .map(wallet -> wallet.available().value())
                .orElse(0L);
    }

    @Override
    public boolean isConfidential() {
        return true;
    }

    /** All wallets are locked at once, in the one order that everybody locks them in. */
    @EventListener
    void on(ParticipantsMerged merged) {
        Set<WalletKey> keys = new HashSet<>();
        for (var unit : PointUnit.values()) {
            keys.add(key(merged, merged.from(), unit));
            keys.add(key(merged, merged.to(), unit));
        }
        var open = wallets.lock(keys);
        var page = journal.newPage(keys.size());
        for (var unit : PointUnit.values()) {
            move(merged, unit, open, page);
        }
        journal.write(page);
    }

    private void move(ParticipantsMerged merged, PointUnit unit, Map<WalletKey, OpenWallet> open, JournalPage page) {
        var from = key(merged, merged.from(), unit);
        var to = key(merged, merged.to(), unit);
        var leaving = Objects.requireNonNull(open.get(from));
        var points = leaving.available();
        if (!points.isZero()) {
            page.add(
                    movement(
                            merged,
                            from,
                            points.negated(),
                            new LotPlan.FirstExpiring(),
                            merged.survivor().number()),
                    leaving);
            page.add(
                    movement(
                            merged,
                            to,
                            points,
                            new LotPlan.MovedIn(taken(leaving)),
                            merged.merged().number()),
                    Objects.requireNonNull(open.get(to)));
        }
    }

    private static List<LotPlan.Moved> taken(OpenWallet wallet) {
        return wallet.lots().stream()
                .filter(lot -> lot.change().isNegative())
                .map(MergedWallets::moved)
                .toList();
    }

    private static LotPlan.Moved moved(OpenLot lot) {
        return new LotPlan.Moved(lot.change().magnitude().value(), lot.earnedOn(), lot.expiresOn());
    }

    /** @param number of the participant on the other side */
    private Movement movement(ParticipantsMerged merged, WalletKey wallet, Points change, LotPlan lots, String number) {
        var today = calendar.today();
        var kind = PostingKind.MERGE;
        var key = "MERGE:%d:%s:%s".formatted(merged.from().value(), wallet.unit(), change.isNegative() ? "out" : "in");
        return new Movement(
                wallet,
                kind,
                change,
                lots,
                new Movement.Counterpart(kind.account(), kind.name()),
                stages.openOn(merged.program(), today).orElseThrow(),
                number,
                null,
                null,
                new PostingRequest(merged.by(), key, RequestHash.of(wallet, key)),
                today);
    }

    private static WalletKey key(ParticipantsMerged merged, ParticipantId participant, PointUnit unit) {
        return new WalletKey(merged.program(), participant, unit);
    }
}
