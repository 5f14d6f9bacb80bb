package org.infolinia.tickets.relations;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.TicketNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored links, read as of where merged tickets have gone. */
@Component
class RelationRows {

    private final JdbcClient jdbc;

    RelationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets nobody else link tickets of its program until the transaction ends, so that no two links close a circle. */
    void lockProgramOf(TicketNumber number) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtextextended('tickets.relation', program_id))
                          from tickets.ticket where number = ?""").param(number.value()).query(row -> {});
    }

    /** Where the ticket's matter goes on, as it is stored now. */
    TicketNumber survivorOf(TicketNumber number) {
        return jdbc.sql("select tickets.survivor(?)")
                .param(number.value())
                .query((row, line) -> new TicketNumber(row.getLong(1)))
                .single();
    }

    /** The links of the ticket and of all that were merged into it, the first made first. */
    List<Link> of(TicketNumber number) {
        return jdbc
                .sql("""
                        with here as (select tickets.merged_together(:number::bigint) as number)
                        select bond, tickets.survivor(other_number) as other, false as is_seen_from_above, linked_at
                          from tickets.relation where ticket_number in (select number from here)
                        union all
                        select bond, tickets.survivor(ticket_number), true, linked_at
                          from tickets.relation where other_number in (select number from here)
                         order by linked_at, other""")
                .param("number", number.value())
                .query((row, line) -> {
                    var upwards = Bond.valueOf(row.getString(1));
                    return new Link(row.getBoolean(3) ? upwards.reversed() : upwards, new TicketNumber(row.getLong(2)));
                })
                .list()
                .stream()
                .filter(link -> !link.other().equals(number))
                .distinct()
                .toList();
    }

    /** An open ticket below another one. */
    record OpenChild(ProgramId program, TicketNumber parent, TicketNumber child) {}

    /** All that are directly below these, by number. */
    List<OpenChild> openBelow(Collection<TicketNumber> parents) {
        return jdbc.sql("""
                        select distinct child.program_id, parent.number, child.number
                          from unnest(:parents::bigint[]) as parent (number)
                         cross join lateral tickets.merged_together(parent.number) as member
                          join tickets.relation on relation.other_number = member and relation.bond = 'PARENT'
                          join tickets.ticket child on child.number = tickets.survivor(relation.ticket_number)
                         where child.state in ('NEW', 'OPEN', 'PENDING') and child.number <> parent.number
                         order by parent.number, child.number""")
                .param("parents", parents.stream().map(TicketNumber::value).toArray(Long[]::new))
                .query((row, line) -> new OpenChild(
                        new ProgramId(row.getLong(1)),
                        new TicketNumber(row.getLong(2)),
                        new TicketNumber(row.getLong(3))))
                .list();
    }

    /** Whether one comes from the lower ticket to the upper one by links of this kind. */
    boolean leadsUp(TicketNumber lower, Bond upwards, TicketNumber upper) {
        return jdbc.sql("""
                        with recursive reached(number) as (
                            select :lower::bigint
                            union
                            select tickets.survivor(relation.other_number)
                              from reached
                             cross join lateral tickets.merged_together(reached.number) as member
                              join tickets.relation on relation.ticket_number = member and relation.bond = :bond)
                        select exists (select from reached where number = :upper)""")
                .param("lower", lower.value())
                .param("bond", upwards.name())
                .param("upper", upper.value())
                .query(Boolean.class)
                .single();
    }

    void add(TicketNumber lower, Bond upwards, TicketNumber upper, Instant at) {
        jdbc.sql("""
                        insert into tickets.relation (ticket_number, bond, other_number, linked_at)
                        values (:lower, :bond, :upper, :at)""")
                .param("lower", lower.value())
                .param("bond", upwards.name())
                .param("upper", upper.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Takes away whatever links the two, or what was merged into them. */
    void remove(TicketNumber one, TicketNumber other) {
        jdbc.sql("""
                        with here as (select tickets.merged_together(:one::bigint) as number),
                             there as (select tickets.merged_together(:other::bigint) as number)
                        delete from tickets.relation
                         where (ticket_number in (select number from here) and other_number in (select number from there))
                            or (ticket_number in (select number from there) and other_number in (select number from here))""").param("one", one.value()).param("other", other.value()).update();
    }
}
