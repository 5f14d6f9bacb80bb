package org.infolinia.tickets.macros;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.edits.EditPlan;
import org.infolinia.tickets.macros.Macro.Content;
import org.infolinia.tickets.macros.Macro.Next;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The stored macros. */
@Component
class MacroRows {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MACROS =
            "select id, program_id, owner_id, name, language, answer, plan, next, version from tickets.macro ";

    private final JdbcClient jdbc;

    MacroRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String written(EditPlan plan) {
        return JSON.writeValueAsString(plan);
    }

    /** The programs' ones, those of every program and the agent's own, by name. */
    List<Macro> of(Collection<ProgramId> programs, @Nullable AgentId agent) {
        return jdbc.sql(MACROS + """
                        where owner_id = :agent::bigint
                           or owner_id is null and (program_id is null or program_id = any(:programs))
                        order by name, id""")
                .param("agent", agent == null ? null : agent.value())
                .param("programs", programs.stream().map(ProgramId::value).toArray(Long[]::new))
                .query((row, number) -> macro(row))
                .list();
    }

    Optional<Macro> find(long id) {
        return jdbc.sql(MACROS + "where id = :id")
                .param("id", id)
                .query((row, number) -> macro(row))
                .optional();
    }

    long count(Content content, @Nullable AgentId owner) {
        return with(content, owner, """
                        select count(*) from tickets.macro where program_id is not distinct from :program::bigint
                           and owner_id is not distinct from :owner::bigint""").query(Long.class).single();
    }

    boolean isTaken(Content content, @Nullable AgentId owner, long exceptOf) {
        return with(content, owner, """
                        select exists (select from tickets.macro
                                        where program_id is not distinct from :program::bigint
                                          and owner_id is not distinct from :owner::bigint
                                          and name = :name and id <> :id)""")
                .param("id", exceptOf)
                .query(Boolean.class)
                .single();
    }

    Macro add(Content content, @Nullable AgentId owner) {
        long id = with(content, owner, """
                        insert into tickets.macro (program_id, owner_id, name, language, answer, plan, next)
                        values (:program, :owner, :name, :language, :answer, :plan::jsonb, :next) returning id""").query(Long.class).single();
        return new Macro(id, owner, content, 0);
    }

    /** @return empty when it is not what was seen any more */
    Optional<Macro> change(Macro seen, Content content, @Nullable AgentId owner) {
        int changed = with(content, owner, """
                        update tickets.macro
                           set program_id = :program, owner_id = :owner, name = :name, language = :language,
                               answer = :answer, plan = :plan::jsonb, next = :next, version = version + 1
                         where id = :id and version = :version""")
                .param("id", seen.id())
                .param("version", seen.version())
                .update();
        return changed == 0 ? Optional.empty() : Optional.of(new Macro(seen.id(), owner, content, seen.version() + 1));
    }

    /** @return whether it was still what was seen */
    boolean remove(Macro seen) {
        return jdbc.sql("delete from tickets.macro where id = :id and version = :version")
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .update()
                > 0;
    }

    private StatementSpec with(Content content, @Nullable AgentId owner, String statement) {
        var program = content.program();
        return jdbc.sql(statement)
                .param("program", program == null ? null : program.value())
                .param("owner", owner == null ? null : owner.value())
                .param("name", content.name())
                .param("language", content.language().name())
                .param("answer", content.answer())
                .param("plan", written(content.plan()))
                .param("next", content.next().name());
    }

    private static Macro macro(ResultSet row) throws SQLException {
        var program = row.getObject("program_id", Long.class);
        var owner = row.getObject("owner_id", Long.class);
        return new Macro(
                row.getLong("id"),
                owner == null ? null : new AgentId(owner),
                new Content(
                        owner != null,
                        program == null ? null : new ProgramId(program),
                        row.getString("name"),
                        Language.valueOf(row.getString("language")),
                        row.getString("answer"),
                        JSON.readValue(row.getString("plan"), EditPlan.class),
                        Next.valueOf(row.getString("next"))),
                row.getInt("version"));
    }
}
