package org.infolinia.ledger;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.Journal;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.LotPlan;
import org.infolinia.ledger.journal.Movement;
import org.infolinia.ledger.journal.OpenWallet;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.journal.PostingRequest;
import org.infolinia.ledger.journal.Postings;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.journal.RequestHash;
import org.infolinia.ledger.journal.Stages;
import org.infolinia.ledger.journal.WalletKey;
import org.infolinia.ledger.journal.WalletOwners;
import org.infolinia.ledger.journal.Wallets;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Moves points from one participant's wallet into another's, in the present transaction: out, through the program's
 * account for that, and in. The lots keep their days, and the account is empty again at once.
 */
@Component
class Transfers {

    private static final PostingKind KIND = PostingKind.TRANSFER;
    private static final String ARRIVING = ":in";

    private final Wallets wallets;
    private final WalletOwners owners;
    private final Postings postings;
    private final Journal journal;
    private final Stages stages;
    private final LedgerCalendar calendar;
    private final ParticipantRegister register;
    private final ApplicationEventPublisher events;

    Transfers(
            Wallets wallets,
            WalletOwners owners,
            Postings postings,
            Journal journal,
            Stages stages,
            LedgerCalendar calendar,
            ParticipantRegister register,
            ApplicationEventPublisher events) {
        this.wallets = wallets;
        this.owners = owners;
        this.postings = postings;
        this.journal = journal;
        this.stages = stages;
        this.calendar = calendar;
        this.register = register;
        this.events = events;
    }

    Outcome<Receipt> transfer(TransferPoints command, Actor maker) {
        var request = new PostingRequest(maker, command.key(), RequestHash.of(command, maker));
        var now = owners.keep(List.of(command.from(), command.to()));
        return postings.answerTo(command.program(), request).orElseGet(() -> {
            var from = WalletKey.redeemable(command.program(), now.getOrDefault(command.from(), command.from()));
            var to = WalletKey.redeemable(command.program(), now.getOrDefault(command.to(), command.to()));
            if (from.equals(to)) {
                return Outcome.refused("transfer-to-oneself");
            }
            return isActive(from) && isActive(to)
                    ? transfer(command, from, to, request)
                    : Outcome.refused("participant-not-active");
        });
    }

    private Outcome<Receipt> transfer(TransferPoints command, WalletKey from, WalletKey to, PostingRequest request) {
        var open = wallets.lockKept(Set.of(from, to));
        var answered = postings.answerTo(command.program(), request);
        if (answered.isPresent()) {
            return answered.get();
        }
        var giving = Objects.requireNonNull(open.get(from));
        if (!giving.covers(command.points().negated())) {
            return Outcome.refused("not-enough-points", giving.available().value());
        }
        return stages.openOn(command.program(), calendar.today())
                .map(stage -> Outcome.done(post(new Transfer(command, from, to, request, stage), open)))
                .orElseGet(() -> Outcome.refused("stage-closed"));
    }

    /** What both sides of one transfer have in common. */
    private record Transfer(TransferPoints command, WalletKey from, WalletKey to, PostingRequest request, long stage) {

        PostingRequest arriving() {
            return new PostingRequest(request.maker(), request.key() + ARRIVING, request.hash());
        }
    }

    private Receipt post(Transfer transfer, Map<WalletKey, OpenWallet> open) {
        var points = transfer.command().points();
        var giving = Objects.requireNonNull(open.get(transfer.from()));
        var getting = Objects.requireNonNull(open.get(transfer.to()));
        var page = journal.newPage(open.size());
        var out = new LotPlan.FirstExpiring();
        var receipt = page.add(movement(transfer, transfer.from(), points.negated(), out, transfer.request()), giving);
        var in = new LotPlan.MovedIn(taken(giving), Points.ZERO);
        page.add(movement(transfer, transfer.to(), points, in, transfer.arriving()), getting);
        journal.write(page);
        announce(transfer);
        return receipt;
    }

    private void announce(Transfer transfer) {
        var from = transfer.from();
        events.publishEvent(new PointsTransferred(
                transfer.request().maker(),
                from.program(),
                from.participant(),
                transfer.to().participant(),
                transfer.command().points()));
    }

    /** They are the other's from now on: what becomes of them there is no longer the giver's. */
    private static List<LotPlan.Moved> taken(OpenWallet giving) {
        return giving.lots().stream()
                .filter(lot -> lot.change().isNegative())
                .map(lot -> new LotPlan.Moved(null, lot.change().magnitude().value(), lot.earnedOn(), lot.expiresOn()))
                .toList();
    }

    private Movement movement(
            Transfer transfer, WalletKey wallet, Points change, LotPlan lots, PostingRequest request) {
        return new Movement(
                wallet,
                KIND,
                change,
                lots,
                new Movement.Counterpart(KIND.account(), KIND.name()),
                transfer.stage(),
                transfer.command().label(),
                null,
                null,
                request,
                calendar.today());
    }

    private boolean isActive(WalletKey wallet) {
        return register.find(wallet.participant())
                .filter(owner -> owner.program().equals(wallet.program()))
                .filter(owner -> owner.status() == Participant.Status.ACTIVE)
                .isPresent();
    }
}
