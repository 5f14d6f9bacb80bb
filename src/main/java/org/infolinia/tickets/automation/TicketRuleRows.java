package org.infolinia.tickets.automation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.automation.Rule.Content;
import org.infolinia.tickets.automation.Trigger.After;
import org.infolinia.tickets.automation.Trigger.Happening;
import org.infolinia.tickets.automation.Trigger.On;
import org.infolinia.tickets.automation.Trigger.Since;
import org.infolinia.tickets.automation.Trigger.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The stored rules. */
@Component
class TicketRuleRows {

    private static final String RULES = """
            select id, program_id, name, is_on, place, happening, since, amount, unit, conditions, language, answer, note, plan,
                   looked_to, version
              from tickets.rule
            """;

    private final JdbcClient jdbc;

    TicketRuleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A rule of time and up to when it has looked. */
    record Waiting(Rule rule, After trigger, Instant lookedTo) {}

    /** By program and in their order. */
    List<Rule> of(Collection<ProgramId> programs) {
        return jdbc.sql(RULES + "where program_id = any(:programs) order by program_id, place, id")
                .param("programs", programs.stream().map(ProgramId::value).toArray(Long[]::new))
                .query((row, number) -> rule(row))
                .list();
    }

    Optional<Rule> find(long id) {
        return jdbc.sql(RULES + "where id = :id")
                .param("id", id)
                .query((row, number) -> rule(row))
                .optional();
    }

    /** What it is called, though nothing else of it could be read. */
    Optional<String> name(long id) {
        return jdbc.sql("select name from tickets.rule where id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** Those that look at times. */
    List<Long> ofTime() {
        return jdbc.sql("select id from tickets.rule where is_on and since is not null order by id")
                .query(Long.class)
                .list();
    }

    /** Held until the transaction ends; empty when another node has it, and when it looks at no times any more. */
    Optional<Waiting> hold(long id) {
        return jdbc.sql(RULES + "where id = :id and is_on and since is not null for update skip locked")
                .param("id", id)
                .query((row, number) -> new Waiting(
                        rule(row), after(row), row.getTimestamp("looked_to").toInstant()))
                .optional();
    }

    void looked(long id, Instant to) {
        jdbc.sql("update tickets.rule set looked_to = :to where id = :id")
                .param("to", Timestamp.from(to))
                .param("id", id)
                .update();
    }

    long count(ProgramId program) {
        return jdbc.sql("select count(*) from tickets.rule where program_id = ?")
                .param(program.value())
                .query(Long.class)
                .single();
    }

    boolean isTaken(Content content, long exceptOf) {
        return jdbc.sql("""
                        select exists (select from tickets.rule
                                        where program_id = :program and name = :name and id <> :id)""")
                .param("program", content.program().value())
                .param("name", content.name())
                .param("id", exceptOf)
                .query(Boolean.class)
                .single();
    }

    /** Behind the others of its program. What came due before it was there is no matter of it. */
    Rule add(Content content, Instant now) {
        return with(content, now, """
                        insert into tickets.rule
                            (program_id, name, is_on, place, happening, since, amount, unit, conditions, language, answer, note,
                             plan, looked_to)
                        select :program, :name, :on, coalesce(max(place) + 1, 0), :happening, :since, :amount, :unit,
                               :conditions::jsonb, :language, :answer, :note, :plan::jsonb, :now
                          from tickets.rule where program_id = :program
                        returning id, place""")
                .query((row, number) -> new Rule(row.getLong("id"), content, row.getInt("place"), 0))
                .single();
    }

    /**
     * One that is switched on or waits for something else begins to look now.
     *
     * @return empty when it is not what was seen any more
     */
    Optional<Rule> change(Rule seen, Content content, Instant now) {
        int changed = with(content, now, """
                        update tickets.rule
                           set name = :name, is_on = :on, happening = :happening, since = :since, amount = :amount,
                               unit = :unit, conditions = :conditions::jsonb, language = :language, answer = :answer,
                               note = :note, plan = :plan::jsonb, version = version + 1,
                               looked_to = case when is_on and since is not distinct from :since
                                                 and amount is not distinct from :amount
                                                 and unit is not distinct from :unit
                                                then looked_to else :now end
                         where id = :id and version = :version and program_id = :program""")
                .param("id", seen.id())
                .param("version", seen.version())
                .update();
        return changed == 0
                ? Optional.empty()
                : Optional.of(new Rule(seen.id(), content, seen.place(), seen.version() + 1));
    }

    /** @return whether it was still what was seen */
    boolean remove(Rule seen) {
        return jdbc.sql("delete from tickets.rule where id = :id and version = :version")
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .update()
                > 0;
    }

    void place(long id, int place) {
        jdbc.sql("update tickets.rule set place = :place where id = :id")
                .param("place", place)
                .param("id", id)
                .update();
    }

    private StatementSpec with(Content content, Instant now, String statement) {
        var spec = jdbc.sql(statement)
                .param("program", content.program().value())
                .param("name", content.name())
                .param("on", content.isOn())
                .param("conditions", RuleJson.written(content.conditions()))
                .param("language", content.language().name())
                .param("answer", content.answer())
                .param("note", content.note())
                .param("plan", RuleJson.written(content.plan()))
                .param("now", Timestamp.from(now));
        return switch (content.trigger()) {
            case On(var happening) ->
                spec.param("happening", happening.name())
                        .param("since", null, Types.VARCHAR)
                        .param("amount", null, Types.INTEGER)
                        .param("unit", null, Types.VARCHAR);
            case After(var since, int amount, var unit) ->
                spec.param("happening", null, Types.VARCHAR)
                        .param("since", since.name())
                        .param("amount", amount)
                        .param("unit", unit.name());
        };
    }

    private static Rule rule(ResultSet row) throws SQLException {
        return new Rule(
                row.getLong("id"),
                new Content(
                        new ProgramId(row.getLong("program_id")),
                        row.getString("name"),
                        row.getBoolean("is_on"),
                        row.getString("happening") == null
                                ? after(row)
                                : new On(Happening.valueOf(row.getString("happening"))),
                        RuleJson.conditions(row.getString("conditions")),
                        Language.valueOf(row.getString("language")),
                        row.getString("answer"),
                        row.getString("note"),
                        RuleJson.plan(row.getString("plan"))),
                row.getInt("place"),
                row.getInt("version"));
    }

    private static After after(ResultSet row) throws SQLException {
        return new After(
                Since.valueOf(row.getString("since")), row.getInt("amount"), Unit.valueOf(row.getString("unit")));
    }
}
