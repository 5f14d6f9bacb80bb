package org.infolinia.ledger.code;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.infolinia.kernel.Actor;
import org.infolinia.ledger.code.hash.CodeHash;
import org.infolinia.ledger.code.hash.PlainCode;
import org.infolinia.ledger.journal.Journal;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.LotPlan;
import org.infolinia.ledger.journal.Movement;
import org.infolinia.ledger.journal.PostingId;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.journal.PostingRequest;
import org.infolinia.ledger.journal.RequestHash;
import org.infolinia.ledger.journal.WalletKey;
import org.infolinia.ledger.journal.Wallets;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantActivity;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes into the books that a code has paid. */
@Component
class CodePosting {

    private static final PostingKind KIND = PostingKind.CODE;

    private final KnownCodes codes;
    private final Wallets wallets;
    private final Journal journal;
    private final LedgerCalendar calendar;
    private final ParticipantActivity activity;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ZoneId zone;

    CodePosting(
            KnownCodes codes,
            Wallets wallets,
            Journal journal,
            LedgerCalendar calendar,
            ParticipantActivity activity,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${infolinia.time-zone}") ZoneId zone) {
        this.codes = codes;
        this.wallets = wallets;
        this.journal = journal;
        this.calendar = calendar;
        this.activity = activity;
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    /** Whom a code pays; the code stands in it as its hash alone. */
    private record Paid(WalletKey wallet, CodeHash code) {}

    /** The code is locked; now the wallet. */
    CodeReceipt post(
            SubmitCode command, Participant participant, KnownCode known, PlainCode code, Actor maker, long stage) {
        var terms = known.batch().terms();
        var wallet = new WalletKey(command.program(), participant.id(), terms.unit());
        var request = new PostingRequest(
                maker, "CODE:" + known.hash().hex(), RequestHash.of(new Paid(wallet, known.hash()), maker.toString()));
        var receipt = journal.post(movement(wallet, known, code, request, stage), wallets.lock(wallet));
        var now = clock.instant();
        codes.use(known, command, receipt.posting(), now);
        activity.seen(participant.id());
        events.publishEvent(new CodeRedeemed(
                maker,
                command.program(),
                participant.id(),
                known.batch().id(),
                receipt.posting(),
                terms.points(),
                command.through()));
        return receipt(known, code, receipt.posting(), calendar.today(), false);
    }

    /** The first answer again. */
    CodeReceipt receipt(KnownCode known, PlainCode code, PostingId posting, Instant usedAt) {
        return receipt(known, code, posting, LocalDate.ofInstant(usedAt, zone), true);
    }

    private static CodeReceipt receipt(
            KnownCode known, PlainCode code, PostingId posting, LocalDate earnedOn, boolean isReplay) {
        var batch = known.batch();
        return new CodeReceipt(
                posting, batch.terms().points(), batch.terms().name(), code.tail(), batch.expiryOf(earnedOn), isReplay);
    }

    private Movement movement(WalletKey wallet, KnownCode known, PlainCode code, PostingRequest request, long stage) {
        var today = calendar.today();
        var batch = known.batch();
        return new Movement(
                wallet,
                KIND,
                batch.terms().points(),
                new LotPlan.NewLot(today, batch.expiryOf(today)),
                new Movement.Counterpart(KIND.account(), KIND.name()),
                stage,
                batch.terms().name() + " " + code.tail(),
                null,
                null,
                request,
                today);
    }
}
