package org.infolinia.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.ledger.journal.Holds;
import org.infolinia.ledger.journal.Journal;
import org.infolinia.ledger.journal.JournalPage;
import org.infolinia.ledger.journal.LotPlan;
import org.infolinia.ledger.journal.OpenLot;
import org.infolinia.ledger.journal.OpenWallet;
import org.infolinia.ledger.journal.PointUnit;
import org.infolinia.ledger.journal.WalletKey;
import org.infolinia.ledger.journal.WalletOwners;
import org.infolinia.ledger.journal.Wallets;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.merging.Belongings;
import org.infolinia.participants.merging.ParticipantsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Points move along when two participants become one: out of the one wallet, through the program's account for that,
 * into the other. Both statements tell of it, and the lots keep their days.
 */
@Component
@Order(10)
class MergedWallets implements Belongings {

    private final Wallets wallets;
    private final Holds holds;
    private final Journal journal;
    private final MergeMovements movements;
    private final Claims claims;
    private final ParticipantRegister register;

    MergedWallets(
            Wallets wallets,
            Holds holds,
            Journal journal,
            MergeMovements movements,
            Claims claims,
            ParticipantRegister register) {
        this.wallets = wallets;
        this.holds = holds;
        this.journal = journal;
        this.movements = movements;
        this.claims = claims;
        this.register = register;
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
                .map(wallet -> wallet.posted().value())
                .orElse(0L);
    }

    @Override
    public boolean isConfidential() {
        return true;
    }

    /**
     * The participants and their orders are locked; now all wallets at once, in the one order that everybody locks them
     * in.
     */
    @EventListener
    @Order(WalletOwners.WALLETS_MOVE)
    void on(ParticipantsMerged merged) {
        Set<WalletKey> keys = new HashSet<>();
        for (var unit : PointUnit.values()) {
            keys.add(key(merged, merged.from(), unit));
            keys.add(key(merged, merged.to(), unit));
        }
        var open = wallets.lockKept(keys);
        claims.note(merged);
        var page = journal.newPage(keys.size());
        var moving = new ArrayList<Holds.Moving>();
        for (var unit : PointUnit.values()) {
            moving.addAll(move(merged, unit, open, page));
        }
        journal.write(page);
        holds.settle(moving);
    }

    /** Points, debt and holds, all of them. */
    private List<Holds.Moving> move(
            ParticipantsMerged merged, PointUnit unit, Map<WalletKey, OpenWallet> open, JournalPage page) {
        var from = key(merged, merged.from(), unit);
        var to = key(merged, merged.to(), unit);
        var leaving = Objects.requireNonNull(open.get(from));
        var entering = Objects.requireNonNull(open.get(to));
        var points = leaving.posted();
        var owed = leaving.owed();
        if (points.isZero() && owed.isZero()) {
            return List.of();
        }
        var held = holds.detach(leaving);
        var change = points.plus(owed.negated());
        var out = new LotPlan.MovedOut(owed);
        page.add(movements.of(merged.by(), from, change.negated(), out, key(merged, unit, "out")), leaving);
        var in = new LotPlan.MovedIn(taken(leaving), owed);
        page.add(movements.of(merged.by(), to, change, in, key(merged, unit, "in")), entering);
        return holds.attach(held, leaving, entering);
    }

    private static List<LotPlan.Moved> taken(OpenWallet wallet) {
        return wallet.lots().stream()
                .filter(lot -> lot.change().isNegative())
                .map(MergedWallets::moved)
                .toList();
    }

    private static LotPlan.Moved moved(OpenLot lot) {
        return new LotPlan.Moved(lot.id(), lot.change().magnitude().value(), lot.earnedOn(), lot.expiresOn());
    }

    private static String key(ParticipantsMerged merged, PointUnit unit, String way) {
        return "MERGE:%d:%d:%s:%s"
                .formatted(merged.from().value(), merged.merge().value(), unit, way);
    }

    private static WalletKey key(ParticipantsMerged merged, ParticipantId participant, PointUnit unit) {
        return new WalletKey(merged.program(), participant, unit);
    }
}
