package org.infolinia.ledger.declaration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.declaration.DeclarationLine.State;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.participants.Participant;
import org.infolinia.participants.RegisterExtracts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges by what the program and its register say now. */
@Component
class LineJudges {

    private final DeclarationRules rules;
    private final LineRows rows;
    private final Payees payees;
    private final RegisterExtracts register;
    private final LedgerCalendar calendar;

    LineJudges(
            DeclarationRules rules, LineRows rows, Payees payees, RegisterExtracts register, LedgerCalendar calendar) {
        this.rules = rules;
        this.rows = rows;
        this.payees = payees;
        this.register = register;
        this.calendar = calendar;
    }

    /** A judge of these lines, who knows what there is to know of them. */
    LineJudge of(ProgramId program, Collection<DeclaredLine> lines, Actor by) {
        var participants = living(register.byNumber(
                program, lines.stream().map(DeclaredLine::participantNumber).toList()));
        return new LineJudge(
                rules.inForce(program),
                calendar.today(),
                participants,
                payees.own(participants.values(), by),
                rows.paid(program, lines.stream().map(LineKey::of).toList()));
    }

    /** The lines of a new declaration with their verdicts. */
    List<DeclarationLine> judge(ProgramId program, DeclarationId id, List<DeclaredLine> declared, Actor by) {
        var judge = of(program, declared, by);
        var lines = new ArrayList<DeclarationLine>();
        for (var line : declared) {
            lines.add(line(id, lines.size() + 1, line, judge));
        }
        return lines;
    }

    private Map<String, Participant> living(Map<String, Participant> byNumber) {
        var living = new HashMap<String, Participant>();
        byNumber.forEach((number, participant) -> living.put(number, payees.living(participant)));
        return living;
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
                line.position(),
                line.quantity(),
                line.soldOn(),
                accepted == null ? State.REJECTED : State.ACCEPTED,
                accepted == null ? null : accepted.points(),
                Points.ZERO,
                accepted == null ? null : accepted.expiryMonths(),
                reason,
                NewLines.RULES,
                null);
    }
}
