package org.infolinia.tickets.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.views.TicketView.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored views. */
@Component
class ViewRows {

    private static final String VIEWS = "select id, name, program_id, owner_id, definition, version from tickets.view ";

    private final JdbcClient jdbc;

    ViewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The programs' shared ones and the agent's own, by name; those of a newer program are left out. */
    List<Stored> of(Collection<ProgramId> programs, @Nullable AgentId agent) {
        return jdbc
                .sql(VIEWS + "where program_id = any(:programs) or owner_id = :agent::bigint order by name, id")
                .param("programs", programs.stream().map(ProgramId::value).toArray(Long[]::new))
                .param("agent", agent == null ? null : agent.value())
                .query((row, number) -> view(row))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<Stored> find(long id) {
        return jdbc.sql(VIEWS + "where id = :id").param("id", id).query((row, number) -> view(row)).stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    boolean isTaken(String name, @Nullable ProgramId program, @Nullable AgentId owner, long exceptOf) {
        return jdbc.sql("""
                        select exists (select from tickets.view
                                        where name = :name and program_id is not distinct from :program::bigint
                                          and owner_id is not distinct from :owner::bigint and id <> :id)""")
                .param("name", name)
                .param("program", program == null ? null : program.value())
                .param("owner", owner == null ? null : owner.value())
                .param("id", exceptOf)
                .query(Boolean.class)
                .single();
    }

    long count(@Nullable ProgramId program, @Nullable AgentId owner) {
        return jdbc.sql("""
                        select count(*) from tickets.view
                         where program_id is not distinct from :program::bigint
                           and owner_id is not distinct from :owner::bigint""")
                .param("program", program == null ? null : program.value())
                .param("owner", owner == null ? null : owner.value())
                .query(Long.class)
                .single();
    }

    Stored add(String name, @Nullable ProgramId program, @Nullable AgentId owner, ViewDefinition definition) {
        long id = jdbc.sql("""
                        insert into tickets.view (name, program_id, owner_id, definition)
                        values (:name, :program, :owner, :definition::jsonb) returning id""")
                .param("name", name)
                .param("program", program == null ? null : program.value())
                .param("owner", owner == null ? null : owner.value())
                .param("definition", ViewJson.written(definition))
                .query(Long.class)
                .single();
        return new Stored(id, name, program, owner, definition, 0);
    }

    /** @return empty when it is not what was seen any more */
    Optional<Stored> change(Stored seen, String name, ViewDefinition definition) {
        int changed = jdbc.sql("""
                        update tickets.view set name = :name, definition = :definition::jsonb, version = version + 1
                         where id = :id and version = :version""")
                .param("name", name)
                .param("definition", ViewJson.written(definition))
                .param("id", seen.id())
                .param("version", seen.version())
                .update();
        return changed == 0
                ? Optional.empty()
                : Optional.of(
                        new Stored(seen.id(), name, seen.program(), seen.owner(), definition, seen.version() + 1));
    }

    /** @return whether it was still what was seen */
    boolean remove(Stored seen) {
        return jdbc.sql("delete from tickets.view where id = :id and version = :version")
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .update()
                > 0;
    }

    private static Optional<Stored> view(ResultSet row) throws SQLException {
        var program = row.getObject("program_id", Long.class);
        var owner = row.getObject("owner_id", Long.class);
        long id = row.getLong("id");
        var name = row.getString("name");
        int version = row.getInt("version");
        return ViewJson.read(row.getString("definition"))
                .map(definition -> new Stored(
                        id,
                        name,
                        program == null ? null : new ProgramId(program),
                        owner == null ? null : new AgentId(owner),
                        definition,
                        version));
    }
}
