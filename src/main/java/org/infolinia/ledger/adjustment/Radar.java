package org.infolinia.ledger.adjustment;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.participants.ParticipantRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for what should make one think twice: the same matter paid before, a household, a colleague. */
@Component
class Radar {

    private static final int DAYS = 90;

    /** How far back in each wallet's lines it looks. */
    private static final int MOST_LINES = 500;

    private final ParticipantRegister register;
    private final LedgerCalendar calendar;
    private final JdbcClient jdbc;

    Radar(ParticipantRegister register, LedgerCalendar calendar, JdbcClient jdbc) {
        this.register = register;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    /** An adjustment of the last {@value #DAYS} days that was not undone; {@code points} by size. */
    private record Before(
            long participant,
            String reason,
            @Nullable CaseReference caseReference,
            @Nullable Long maker,
            long points) {}

    List<RadarFact> look(AdjustmentProposal proposal, Maker maker, @Nullable Tie tie) {
        long me = proposal.participant().value();
        var household = register.household(proposal.participant());
        var before = adjustmentsOf(Stream.concat(Stream.of(proposal.participant()), household.stream())
                .toList());
        var mine = before.stream().filter(each -> each.participant() == me).toList();
        var facts = new ArrayList<RadarFact>();
        tieIn(tie).ifPresent(facts::add);
        repeated(RadarFact.Kind.SAME_CASE, mine, each -> isOfSameCase(each, proposal))
                .ifPresent(facts::add);
        repeated(RadarFact.Kind.SAME_CAUSE, mine, each -> each.reason().equals(proposal.reason()))
                .ifPresent(facts::add);
        household(before.stream().filter(each -> each.participant() != me).toList())
                .ifPresent(facts::add);
        maker.agent()
                .flatMap(agent -> repeated(
                        RadarFact.Kind.SAME_AGENT, mine, each -> each.maker() != null && each.maker() == agent.value()))
                .ifPresent(facts::add);
        return facts;
    }

    private static boolean isOfSameCase(Before each, AdjustmentProposal proposal) {
        return proposal.caseReference() != null && proposal.caseReference().equals(each.caseReference());
    }

    private static Optional<RadarFact> tieIn(@Nullable Tie tie) {
        return Optional.ofNullable(tie)
                .map(known ->
                        RadarFact.of(known == Tie.OWN ? RadarFact.Kind.OWN_WALLET : RadarFact.Kind.COLLEAGUES_WALLET));
    }

    private static Optional<RadarFact> repeated(RadarFact.Kind kind, List<Before> before, Predicate<Before> isSame) {
        var same = before.stream().filter(isSame).toList();
        return same.isEmpty() ? Optional.empty() : Optional.of(RadarFact.of(kind, same.size(), pointsOf(same)));
    }

    private static Optional<RadarFact> household(List<Before> others) {
        long people = others.stream().mapToLong(Before::participant).distinct().count();
        return people == 0
                ? Optional.empty()
                : Optional.of(RadarFact.of(RadarFact.Kind.HOUSEHOLD, people, pointsOf(others)));
    }

    private static long pointsOf(List<Before> adjustments) {
        return adjustments.stream().mapToLong(Before::points).sum();
    }

    private List<Before> adjustmentsOf(List<ParticipantId> participants) {
        return jdbc.sql("""
                        select w.participant_id, p.reason_code, p.case_kind, p.case_id, p.maker_id, abs(given.points)
                          from ledger.wallet w
                         cross join lateral (
                               select posting_id from ledger.entry
                                where wallet_id = w.id order by wallet_version desc limit :most) e
                          join ledger.posting p on p.id = e.posting_id
                          join ledger.adjustment_left given on given.id = p.id
                         where w.participant_id = any(:participants) and p.created_at >= :since and given.points <> 0
                         order by p.id desc""")
                .param(
                        "participants",
                        participants.stream().map(ParticipantId::value).toArray(Long[]::new))
                .param("since", Timestamp.from(calendar.midnightBefore(DAYS)))
                .param("most", MOST_LINES)
                .query((row, number) -> new Before(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3) == null
                                ? null
                                : new CaseReference(CaseReference.Kind.valueOf(row.getString(3)), row.getLong(4)),
                        row.getObject(5, Long.class),
                        row.getLong(6)))
                .list();
    }
}
