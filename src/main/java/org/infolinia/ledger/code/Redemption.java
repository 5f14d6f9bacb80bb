package org.infolinia.ledger.code;

import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.adjustment.LoneDecisions;
import org.infolinia.ledger.code.SubmitCode.Through;
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
    private final LoneDecisions decisions;
    private final KnownCodes codes;
    private final GuessMeter guesses;
    private final CodeWords words;
    private final CodePosting posting;
    private final Stages stages;
    private final LedgerCalendar calendar;

    Redemption(
            ParticipantRegister register,
            LoneDecisions decisions,
            KnownCodes codes,
            GuessMeter guesses,
            CodeWords words,
            CodePosting posting,
            Stages stages,
            LedgerCalendar calendar) {
        this.register = register;
        this.decisions = decisions;
        this.codes = codes;
        this.guesses = guesses;
        this.words = words;
        this.posting = posting;
        this.stages = stages;
        this.calendar = calendar;
    }

    Outcome<CodeReceipt> redeem(SubmitCode command, Actor maker) {
        return PlainCode.read(command.typed())
                .map(code -> redeem(command, code, maker))
                .orElseGet(() -> Outcome.refused("code-unreadable"));
    }

    /** What was answered once is answered again, whatever has changed since. */
    private Outcome<CodeReceipt> redeem(SubmitCode command, PlainCode code, Actor maker) {
        return codes.usedUnder(command.program(), command.key())
                .map(before -> answer(before, command, code))
                .orElseGet(() -> objectionTo(command)
                        .map(Outcome::<CodeReceipt>refused)
                        .orElseGet(() -> tryOut(command, code, maker)));
    }

    private Outcome<CodeReceipt> answer(KnownCode.Use before, SubmitCode command, PlainCode code) {
        return codes.meantBy(code).stream()
                .filter(known -> known.program().equals(command.program()))
                .filter(known -> known.hash().equals(before.hash()))
                .filter(known -> words.isSame(before.participant(), command.participant()))
                .findFirst()
                .map(known -> Outcome.done(posting.again(known, code, before)))
                .orElseGet(() ->
                        Outcome.refused("key-used-otherwise", before.posting().value()));
    }

    private Optional<Refusal> objectionTo(SubmitCode command) {
        var participant = register.find(command.participant())
                .filter(found -> found.program().equals(command.program()));
        if (participant.isEmpty()) {
            return Optional.of(Refusal.of("participant-unknown"));
        }
        if (participant.get().status() != Participant.Status.ACTIVE) {
            return Optional.of(Refusal.of("participant-not-active"));
        }
        return decisions.isOwn(participant.get()) ? Optional.of(Refusal.of("code-for-oneself")) : Optional.empty();
    }

    private Outcome<CodeReceipt> tryOut(SubmitCode command, PlainCode code, Actor maker) {
        var guessers = guesses.guessers(command, maker);
        var blocked = guesses.blockedUntil(guessers);
        if (blocked.isPresent()) {
            return Outcome.refused(words.guessing(blocked.get()));
        }
        var meant = codes.meantBy(code);
        var here = meant.stream()
                .filter(known -> known.program().equals(command.program()))
                .toList();
        if (here.isEmpty()) {
            return notOurs(command, meant, guessers);
        }
        return here.size() > 1 ? Outcome.refused("code-ambiguous") : pay(command, here.getFirst(), code, maker);
    }

    /**
     * For an agent only what nobody issued is a guess; a code of another program was read from a product. Others must
     * not try out codes of programs that are none of theirs.
     */
    private Outcome<CodeReceipt> notOurs(SubmitCode command, List<KnownCode> elsewhere, GuessMeter.Guessers guessers) {
        var other = command.through() == Through.AGENT ? words.ofOtherProgram(elsewhere) : Optional.<Refusal>empty();
        if (other.isEmpty()) {
            guesses.miss(guessers);
        }
        return Outcome.refused(other.orElseGet(() -> Refusal.of("code-unknown")));
    }

    private Outcome<CodeReceipt> pay(SubmitCode command, KnownCode known, PlainCode code, Actor maker) {
        var use = codes.lock(known);
        var objection = use.map(used -> words.used(used, command.participant())).or(() -> objectionTo(known.batch()));
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        return stages.openOn(command.program(), calendar.today())
                .map(stage -> Outcome.done(posting.post(command, known, code, maker, stage)))
                .orElseGet(() -> Outcome.refused("stage-closed"));
    }

    private Optional<Refusal> objectionTo(CodeBatch batch) {
        return switch (batch.stateOn(calendar.today())) {
            case ACTIVE -> Optional.empty();
            case UNRELEASED -> Optional.of(Refusal.of("code-not-released"));
            case STOPPED -> Optional.of(Refusal.of("code-stopped"));
            case WAITING ->
                Optional.of(Refusal.of("code-not-yet-valid", batch.terms().validFrom()));
            case EXPIRED ->
                Optional.ofNullable(batch.terms().validUntil()).map(until -> Refusal.of("code-expired", until));
        };
    }
}
