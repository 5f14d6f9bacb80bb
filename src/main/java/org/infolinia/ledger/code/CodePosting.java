package org.infolinia.ledger.code;

import java.time.Clock;
import org.infolinia.kernel.Actor;
import org.infolinia.ledger.code.hash.CodeHash;
import org.infolinia.ledger.code.hash.PlainCode;
import org.infolinia.ledger.journal.Journal;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.LotPlan;
import org.infolinia.ledger.journal.Movement;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.journal.PostingRequest;
import org.infolinia.ledger.journal.RequestHash;
import org.infolinia.ledger.journal.WalletKey;
import org.infolinia.ledger.journal.Wallets;
import org.infolinia.participants.ParticipantActivity;
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

    CodePosting(
            KnownCodes codes,
            Wallets wallets,
            Journal journal,
            LedgerCalendar calendar,
            ParticipantActivity activity,
            ApplicationEventPublisher events,
            Clock clock) {
        this.codes = codes;
        this.wallets = wallets;
        this.journal = journal;
        this.calendar = calendar;
        this.activity = activity;
        this.events = events;
        this.clock = clock;
    }

    /** Whom a code pays; the code stands in it as its hash alone. */
    private record Paid(WalletKey wallet, CodeHash code) {}

    /** The code is locked; now the participant and then his wallet, as whoever merges two of them does. */
    CodeReceipt post(SubmitCode command, KnownCode known, PlainCode code, Actor maker, long stage) {
        var terms = known.batch().terms();
        var wallet = new WalletKey(command.program(), command.participant(), terms.unit());
        var request = new PostingRequest(
                maker, "CODE:" + known.hash().hex(), RequestHash.of(new Paid(wallet, known.hash()), maker));
        activity.seen(command.participant());
        var receipt = journal.post(movement(wallet, known, code, request, stage), wallets.lock(wallet));
        var now = clock.instant();
        codes.use(known, command, receipt.posting(), now);
        events.publishEvent(new CodeRedeemed(
                maker,
                command.program(),
                command.participant(),
                known.batch().id(),
                receipt.posting(),
                terms.points(),
                command.through()));
        var use = new KnownCode.Use(
                known.hash(),
                receipt.posting(),
                command.participant(),
                now,
                receipt.owed().negated());
        return receipt(known, code, use, false);
    }

    /** The first answer again. */
    CodeReceipt again(KnownCode known, PlainCode code, KnownCode.Use before) {
        return receipt(known, code, before, true);
    }

    private CodeReceipt receipt(KnownCode known, PlainCode code, KnownCode.Use use, boolean isReplay) {
        var batch = known.batch();
        return new CodeReceipt(
                use.posting(),
                batch.terms().points(),
                use.paidOff(),
                batch.terms().name(),
                code.tail(),
                batch.expiryOf(calendar.dayOf(use.at())),
                isReplay);
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
