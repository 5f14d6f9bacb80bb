package org.infolinia.ledger.code;

import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.code.hash.PlainCode;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.Stages;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.springframework.stereotype.Component;

/** One code on its way to be paid: what must hold, and the posting. Works in the caller's transaction. */
@Component
class Redemption {

    private final ParticipantRegister register;
    private final KnownCodes codes;
    private final GuessMeter guesses;
    private final CodeWords words;
    private final CodePosting posting;
    private final Stages stages;
    private final LedgerCalendar calendar;

    Redemption(
            ParticipantRegister register,
            KnownCodes codes,
            GuessMeter guesses,
            CodeWords words,
            CodePosting posting,
            Stages stages,
            LedgerCalendar calendar) {
        this.register = register;
        this.codes = codes;
        this.guesses = guesses;
        this.words = words;
        this.posting = posting;
        this.stages = stages;
        this.calendar = calendar;
    }

    Outcome<CodeReceipt> redeem(SubmitCode command, Actor maker) {
        var participant = register.find(command.participant())
                .filter(found -> found.program().equals(command.program()));
        if (participant.isEmpty()) {
            return Outcome.refused("participant-unknown");
        }
        if (participant.get().status() != Participant.Status.ACTIVE) {
            return Outcome.refused("participant-not-active");
        }
        return PlainCode.read(command.typed())
                .map(code -> redeem(command, participant.get(), code, maker))
                .orElseGet(() -> Outcome.refused("code-unreadable"));
    }

    private Outcome<CodeReceipt> redeem(SubmitCode command, Participant participant, PlainCode code, Actor maker) {
        var guessers = GuessMeter.Guessers.of(command, maker);
        var blocked = guesses.blockedUntil(guessers);
        var meant = codes.meantBy(code);
        var here = meant.stream()
                .filter(known -> known.program().equals(command.program()))
                .toList();
        var before = codes.usedUnder(command.program(), command.key());
        if (before.isPresent()) {
            return answer(before.get(), command, here, code);
        }
        if (blocked.isPresent()) {
            return Outcome.refused(words.guessing(blocked.get()));
        }
        if (here.isEmpty()) {
            return notOurs(meant, guessers);
        }
        return here.size() > 1
                ? Outcome.refused("code-ambiguous")
                : pay(command, participant, here.getFirst(), code, maker);
    }

    /** Only what nobody issued is a guess; a code of another program was read from a product. */
    private Outcome<CodeReceipt> notOurs(List<KnownCode> elsewhere, GuessMeter.Guessers guessers) {
        var other = words.ofOtherProgram(elsewhere);
        if (other.isEmpty()) {
            guesses.miss(guessers);
        }
        return Outcome.refused(other.orElseGet(() -> Refusal.of("code-unknown")));
    }

    private Outcome<CodeReceipt> answer(
            KnownCode.Use before, SubmitCode command, List<KnownCode> here, PlainCode code) {
        return here.stream()
                .filter(known -> known.hash().equals(before.hash()))
                .filter(known -> words.isSame(before.participant(), command.participant()))
                .findFirst()
                .map(known -> Outcome.done(posting.receipt(known, code, before.posting(), before.at())))
                .orElseGet(() ->
                        Outcome.refused("key-used-otherwise", before.posting().value()));
    }

    private Outcome<CodeReceipt> pay(
            SubmitCode command, Participant participant, KnownCode known, PlainCode code, Actor maker) {
        var use = codes.lock(known);
        var objection = use.map(used -> words.used(used, command.participant())).or(() -> objectionTo(known.batch()));
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        return stages.openOn(command.program(), calendar.today())
                .map(stage -> Outcome.done(posting.post(command, participant, known, code, maker, stage)))
                .orElseGet(() -> Outcome.refused("stage-closed"));
    }

    private Optional<Refusal> objectionTo(CodeBatch batch) {
        return switch (batch.stateOn(calendar.today())) {
            case ACTIVE -> Optional.empty();
            case STOPPED -> Optional.of(Refusal.of("code-stopped"));
            case WAITING ->
                Optional.of(Refusal.of("code-not-yet-valid", batch.terms().validFrom()));
            case EXPIRED ->
                Optional.ofNullable(batch.terms().validUntil()).map(until -> Refusal.of("code-expired", until));
        };
    }
}
