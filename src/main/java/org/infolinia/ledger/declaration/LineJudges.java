package org.infolinia.ledger.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.declaration.DeclarationLine.State;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges by what the program and its register say now. */
@Component
class LineJudges {

    private final DeclarationRules rules;
    private final DeclarationRows rows;
    private final ParticipantRegister register;
    private final LedgerCalendar calendar;

    LineJudges(DeclarationRules rules, DeclarationRows rows, ParticipantRegister register, LedgerCalendar calendar) {
        this.rules = rules;
        this.rows = rows;
        this.register = register;
        this.calendar = calendar;
    }

    LineJudge of(ProgramId program) {
        return new LineJudge(
                rules.of(program),
                calendar.today(),
                number -> register.byNumber(program, number).map(this::living),
                invoice -> rows.isPaid(program, invoice));
    }

    /** The lines of a new declaration with their verdicts. */
    List<DeclarationLine> judge(ProgramId program, DeclarationId id, List<DeclaredLine> declared) {
        var judge = of(program);
        var lines = new ArrayList<DeclarationLine>();
        for (var line : declared) {
            lines.add(line(id, lines.size() + 1, line, judge));
        }
        return lines;
    }

    /** Whom the points of somebody go to; empty when he takes part no more. */
    Optional<Participant> active(ParticipantId participant) {
        return register.find(participant)
                .map(this::living)
                .filter(found -> found.status() == Participant.Status.ACTIVE);
    }

    /** Whoever was merged lives on in another record. */
    private Participant living(Participant participant) {
        return register.successorOf(participant.id()).orElse(participant);
    }

    private static DeclarationLine line(DeclarationId id, int number, DeclaredLine line, LineJudge judge) {
        return switch (judge.judge(line)) {
            case Outcome.Done<LineJudge.Accepted>(LineJudge.Accepted accepted) ->
                line(id, number, line, accepted.participant().id(), accepted, null);
            case Outcome.Refused<LineJudge.Accepted>(Refusal reason) ->
                line(
                        id,
                        number,
                        line,
                        judge.participant(line.participantNumber())
                                .map(Participant::id)
                                .orElse(null),
                        null,
                        reason);
        };
    }

    private static DeclarationLine line(
            DeclarationId id,
            int number,
            DeclaredLine line,
            @Nullable ParticipantId participant,
            LineJudge.@Nullable Accepted accepted,
            @Nullable Refusal reason) {
        return new DeclarationLine(
                0,
                id,
                number,
                line.participantNumber(),
                participant,
                line.invoice(),
                line.product(),
                line.quantity(),
                line.soldOn(),
                accepted == null ? State.REJECTED : State.ACCEPTED,
                accepted == null ? null : accepted.points(),
                accepted == null ? null : accepted.expiryMonths(),
                reason,
                DeclarationRows.RULES);
    }
}
