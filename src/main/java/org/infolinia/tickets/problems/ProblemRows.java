package org.infolinia.tickets.problems;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.bulk.BulkId;
import org.infolinia.tickets.problems.Problem.Content;
import org.infolinia.tickets.problems.Problem.State;
import org.infolinia.tickets.problems.Problem.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The stored problems, their tickets and what happened to them. */
@Component
class ProblemRows {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<EnumMap<Language, String>> BY_LANGUAGE = new TypeReference<>() {};

    /** Merged tickets are left out: those that they were merged into have their link. */
    private static final String PROBLEMS = """
            select problem.*, count(number) as tickets, max(opened_at) as newest_at,
                   count(number) filter (where ticket.state not in ('RESOLVED', 'CLOSED')) as open_tickets
              from tickets.problem
              left join tickets.problem_ticket on problem_id = id
              left join tickets.ticket on number = ticket_number and merged_into is null
            """;

    private final JdbcClient jdbc;

    ProblemRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A ticket's link to its problem. */
    record Link(TicketNumber ticket, ProblemId problem, String by, Instant at) {}

    ProblemId add(ProgramId program, Content content, String by, Instant at) {
        return new ProblemId(with(content, """
                        insert into tickets.problem (program_id, name, cause, workarounds, owner_id, created_by, created_at)
                        values (:program, :name, :cause, :workarounds::jsonb, :owner, :by, :at) returning id""")
                .param("program", program.value())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single());
    }

    /** @return whether it was still what was seen */
    boolean change(Problem seen, Content content) {
        return with(content, """
                        update tickets.problem
                           set name = :name, cause = :cause, workarounds = :workarounds::jsonb, owner_id = :owner,
                               version = version + 1
                         where id = :id and version = :version""")
                        .param("id", seen.id().value())
                        .param("version", seen.version())
                        .update()
                > 0;
    }

    void settle(ProblemId id, State state, @Nullable Instant solvedAt) {
        jdbc.sql("""
                        update tickets.problem set state = :state, solved_at = :solved, version = version + 1
                         where id = :id""")
                .param("state", state.name())
                .param("solved", solvedAt == null ? null : Timestamp.from(solvedAt))
                .param("id", id.value())
                .update();
    }

    Optional<Problem> find(ProblemId id) {
        return jdbc.sql(PROBLEMS + "where id = :id group by id")
                .param("id", id.value())
                .query((row, number) -> problem(row))
                .optional();
    }

    /** Nobody settles it or links to it until the transaction ends; empty when there is none. */
    Optional<Problem> lock(ProblemId id) {
        return jdbc.sql("select id from tickets.problem where id = ? for update")
                .param(id.value())
                .query(Long.class)
                .optional()
                .flatMap(found -> find(id));
    }

    /** Those that are not solved first, and among them those with the newest ticket. */
    List<Problem> of(Collection<ProgramId> programs, boolean isWithSolved, int most) {
        return jdbc.sql(PROBLEMS + """
                        where problem.program_id = any(:programs) and (:solved or problem.state <> 'SOLVED') group by id
                        order by problem.state = 'SOLVED', coalesce(max(opened_at), created_at) desc, id desc limit :most""")
                .param("programs", programs.stream().map(ProgramId::value).toArray(Long[]::new))
                .param("solved", isWithSolved)
                .param("most", most)
                .query((row, number) -> problem(row))
                .list();
    }

    /** Empty when the ticket has none. */
    Optional<ProblemId> of(TicketNumber ticket) {
        return jdbc.sql("select problem_id from tickets.problem_ticket where ticket_number = ?")
                .param(ticket.value())
                .query((row, number) -> new ProblemId(row.getLong(1)))
                .optional();
    }

    /** The last linked first. */
    List<Link> links(Collection<ProblemId> problems, int most) {
        return jdbc.sql("""
                        select ticket_number, problem_id, linked_by, linked_at
                          from tickets.problem_ticket join tickets.ticket on number = ticket_number
                         where problem_id = any(:problems) and merged_into is null
                         order by linked_at desc, ticket_number desc limit :most""")
                .param("problems", problems.stream().map(ProblemId::value).toArray(Long[]::new))
                .param("most", most)
                .query((row, number) -> new Link(
                        new TicketNumber(row.getLong("ticket_number")),
                        new ProblemId(row.getLong("problem_id")),
                        row.getString("linked_by"),
                        row.getTimestamp("linked_at").toInstant()))
                .list();
    }

    /** Those of a program that were opened since and have no problem, the newest first; none that were merged. */
    List<TicketNumber> unlinked(ProgramId program, Instant since, int most) {
        return jdbc.sql("""
                        select number from tickets.ticket
                         where program_id = :program and opened_at >= :since and merged_into is null
                           and not exists (select from tickets.problem_ticket where ticket_number = number)
                         order by opened_at desc limit :most""")
                .param("program", program.value())
                .param("since", Timestamp.from(since))
                .param("most", most)
                .query((row, number) -> new TicketNumber(row.getLong(1)))
                .list();
    }

    /** Those of the tickets that share words or a choice in a field with this one, the newest first. */
    List<TicketNumber> sharingFields(TicketNumber ticket, Collection<TicketNumber> among, int most) {
        return jdbc.sql("""
                        select distinct other.ticket_number
                          from tickets.field_value mine
                          join tickets.custom_field on id = mine.field_id
                          join tickets.field_value other using (field_id, value)
                         where mine.ticket_number = :ticket and kind in ('TEXT', 'CHOICE', 'CHOICES') and not is_archived
                           and other.ticket_number = any(:among)
                         order by other.ticket_number desc limit :most""")
                .param("ticket", ticket.value())
                .param("among", numbers(among))
                .param("most", most)
                .query((row, number) -> new TicketNumber(row.getLong(1)))
                .list();
    }

    /** What stands in a field of a ticket, as it is stored. */
    record FieldValue(TicketNumber ticket, long field, String value) {}

    List<FieldValue> fieldValues(Collection<TicketNumber> tickets, Collection<Long> fields) {
        return jdbc.sql("""
                        select ticket_number, field_id, value from tickets.field_value
                         where ticket_number = any(:tickets) and field_id = any(:fields)""")
                .param("tickets", numbers(tickets))
                .param("fields", fields.toArray(Long[]::new))
                .query((row, number) ->
                        new FieldValue(new TicketNumber(row.getLong(1)), row.getLong(2), row.getString(3)))
                .list();
    }

    /** Nothing happens when the ticket has a problem. */
    void link(TicketNumber ticket, ProblemId problem, String by, Instant at, @Nullable TicketNumber cameWith) {
        jdbc.sql("""
                        insert into tickets.problem_ticket (ticket_number, problem_id, linked_by, linked_at, came_with)
                        values (:ticket, :problem, :by, :at, :came) on conflict do nothing""")
                .param("ticket", ticket.value())
                .param("problem", problem.value())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("came", cameWith == null ? null : cameWith.value())
                .update();
    }

    void unlink(TicketNumber ticket) {
        jdbc.sql("delete from tickets.problem_ticket where ticket_number = ?")
                .param(ticket.value())
                .update();
    }

    /** The problem that the merged ticket brought along goes with it. */
    void takeBack(TicketNumber survivor, TicketNumber merged) {
        jdbc.sql("delete from tickets.problem_ticket where ticket_number = ? and came_with = ?")
                .params(survivor.value(), merged.value())
                .update();
    }

    void note(ProblemId problem, Instant at, String by, Words words) {
        note(problem, at, by, words, null);
    }

    void note(ProblemId problem, Instant at, String by, Words words, @Nullable BulkId bulk) {
        jdbc.sql("""
                        insert into tickets.problem_event (problem_id, at, actor_name, words_key, arguments, bulk_id)
                        values (:problem, :at, :by, :words, :arguments, :bulk)""")
                .param("problem", problem.value())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("words", words.key())
                .param("arguments", words.arguments().toArray(String[]::new))
                .param("bulk", bulk == null ? null : bulk.value())
                .update();
    }

    /** Newest first. */
    List<ProblemEvent> events(ProblemId problem, int most) {
        return jdbc.sql("""
                        select at, actor_name, words_key, arguments, bulk_id from tickets.problem_event
                         where problem_id = ? order by id desc limit ?""")
                .params(problem.value(), most)
                .query((row, number) -> new ProblemEvent(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor_name"),
                        new Words(row.getString("words_key"), List.of((String[])
                                row.getArray("arguments").getArray())),
                        bulk(row)))
                .list();
    }

    private static @Nullable BulkId bulk(ResultSet row) throws SQLException {
        var bulk = row.getObject("bulk_id", Long.class);
        return bulk == null ? null : new BulkId(bulk);
    }

    /** What the contacts of some tickets wrote first, with the subject, in the order of the numbers. */
    Map<TicketNumber, String> openings(Collection<TicketNumber> tickets) {
        var texts = new LinkedHashMap<TicketNumber, String>();
        jdbc.sql("""
                        select number, subject || E'\\n' || coalesce(first.text, '') as opening
                          from unnest(:tickets::bigint[]) with ordinality as asked(wanted, place)
                          join tickets.ticket on number = wanted
                          left join lateral (select text from tickets.message
                                              where ticket_number = number and direction = 'IN'
                                              order by id limit 1) as first on true
                         order by place""")
                .param("tickets", tickets.stream().map(TicketNumber::value).toArray(Long[]::new))
                .query((row, number) -> Map.entry(new TicketNumber(row.getLong("number")), row.getString("opening")))
                .list()
                .forEach(opening -> texts.put(opening.getKey(), opening.getValue()));
        return texts;
    }

    private StatementSpec with(Content content, String statement) {
        var owner = content.owner();
        return jdbc.sql(statement)
                .param("name", content.name())
                .param("cause", content.cause())
                .param("workarounds", JSON.writeValueAsString(content.workarounds()))
                .param("owner", owner == null ? null : owner.value());
    }

    private static Problem problem(ResultSet row) throws SQLException {
        var owner = row.getObject("owner_id", Long.class);
        return new Problem(
                new ProblemId(row.getLong("id")),
                new ProgramId(row.getLong("program_id")),
                new Content(
                        row.getString("name"),
                        row.getString("cause"),
                        JSON.readValue(row.getString("workarounds"), BY_LANGUAGE),
                        owner == null ? null : new AgentId(owner)),
                State.valueOf(row.getString("state")),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "solved_at"),
                row.getInt("version"),
                new Tally(row.getInt("open_tickets"), row.getInt("tickets"), instant(row, "newest_at")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    private static Long[] numbers(Collection<TicketNumber> tickets) {
        return tickets.stream().map(TicketNumber::value).toArray(Long[]::new);
    }
}
