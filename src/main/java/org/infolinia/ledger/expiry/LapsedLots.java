package org.infolinia.ledger.expiry;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.Journal;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.LotPlan;
import org.infolinia.ledger.journal.Movement;
import org.infolinia.ledger.journal.OpenLot;
import org.infolinia.ledger.journal.OpenWallet;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.journal.PostingRequest;
import org.infolinia.ledger.journal.Postings;
import org.infolinia.ledger.journal.RequestHash;
import org.infolinia.ledger.journal.Stages;
import org.infolinia.ledger.journal.WalletKey;
import org.infolinia.ledger.journal.WalletOwners;
import org.infolinia.ledger.journal.Wallets;
import org.infolinia.programs.Program;
import org.springframework.stereotype.Component;

/**
 * Posts the expiry of some wallets' lapsed lots, a posting each, in the caller's transaction. Lots are chosen under the
 * wallets' locks by what they are, so that a lot which another run has emptied meanwhile is passed over.
 */
@Component
class LapsedLots {

    private final Wallets wallets;
    private final WalletOwners owners;
    private final Postings postings;
    private final Stages stages;
    private final Journal journal;
    private final LedgerCalendar calendar;
    private final Phrasebook phrasebook;

    LapsedLots(
            Wallets wallets,
            WalletOwners owners,
            Postings postings,
            Stages stages,
            Journal journal,
            LedgerCalendar calendar,
            Phrasebook phrasebook) {
        this.wallets = wallets;
        this.owners = owners;
        this.postings = postings;
        this.stages = stages;
        this.journal = journal;
        this.calendar = calendar;
        this.phrasebook = phrasebook;
    }

    private record Lapsed(WalletKey wallet, OpenLot lot) {

        String key() {
            return "EXP:" + lot.id();
        }
    }

    /** What the key of a posting stands for. */
    private record Lapse(long lot, Points points) {}

    Expired expire(Program program, List<WalletKey> keys, Actor by) {
        var open = wallets.lockKept(stillOwned(keys));
        var lapsed = open.entrySet().stream()
                .flatMap(wallet -> lapsedOf(wallet.getKey(), wallet.getValue()))
                .toList();
        if (lapsed.isEmpty()) {
            return Expired.NOTHING;
        }
        var begun = alreadyBegun(program, lapsed);
        var page = journal.newPage(lapsed.size());
        var expired = Expired.NOTHING;
        for (var each : lapsed) {
            expired = expired.plus(Points.of(each.lot().free()));
            page.add(movement(program, each, begun.contains(each.key()), by), walletOf(each, open));
        }
        journal.write(page);
        return expired;
    }

    /** Without those whose points have moved along in a merge since they were chosen. */
    private Set<WalletKey> stillOwned(List<WalletKey> keys) {
        var now = owners.keep(keys.stream().map(WalletKey::participant).collect(Collectors.toSet()));
        return keys.stream()
                .filter(key -> key.participant().equals(now.get(key.participant())))
                .collect(Collectors.toSet());
    }

    private Stream<Lapsed> lapsedOf(WalletKey key, OpenWallet wallet) {
        var today = calendar.today();
        return wallet.lots().stream()
                .filter(lot -> lot.free() > 0 && lot.isLapsedOn(today))
                .map(lot -> new Lapsed(key, lot));
    }

    /** Lots of which a part has expired before, while the rest was held. */
    private Set<String> alreadyBegun(Program program, List<Lapsed> lapsed) {
        return postings.byKeys(program.id(), lapsed.stream().map(Lapsed::key).toList()).stream()
                .map(Postings.Keyed::key)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Movement movement(Program program, Lapsed lapsed, boolean isRest, Actor by) {
        var lot = lapsed.lot();
        var lastDay = Objects.requireNonNull(lot.expiresOn());
        var points = Points.of(lot.free());
        var booked = booking(program, isRest ? calendar.today() : dayAfter(lastDay, lot.earnedOn()));
        var key = isRest ? lapsed.key() + ":" + lot.remaining() : lapsed.key();
        return new Movement(
                lapsed.wallet(),
                PostingKind.EXPIRY,
                points.negated(),
                new LotPlan.FromLot(lot.id()),
                new Movement.Counterpart(PostingKind.EXPIRY.account(), "stage:" + booked.stage()),
                booked.stage(),
                phrasebook.say(
                        program.language(),
                        "ledger.expiry.label",
                        program.language().day(lastDay)),
                null,
                null,
                new PostingRequest(by, key, RequestHash.of(new Lapse(lot.id(), points), "expiry")),
                booked.day());
    }

    private record Booking(LocalDate day, long stage) {}

    /** Points are gone from the day after their last; in a closed stage nothing changes any more, so then it is today. */
    private Booking booking(Program program, LocalDate day) {
        return stages.openOn(program.id(), day)
                .map(stage -> new Booking(day, stage))
                .or(() -> onToday(program))
                .orElseThrow(() -> new IllegalStateException("Program " + program.code() + " has no open stage"));
    }

    private Optional<Booking> onToday(Program program) {
        var today = calendar.today();
        return stages.openOn(program.id(), today).map(stage -> new Booking(today, stage));
    }

    private static LocalDate dayAfter(LocalDate lastDay, LocalDate earnedOn) {
        var next = lastDay.plusDays(1);
        return next.isBefore(earnedOn) ? earnedOn : next;
    }

    private static OpenWallet walletOf(Lapsed lapsed, Map<WalletKey, OpenWallet> open) {
        return Objects.requireNonNull(open.get(lapsed.wallet()));
    }
}
