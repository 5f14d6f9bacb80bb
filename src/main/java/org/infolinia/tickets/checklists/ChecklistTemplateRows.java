package org.infolinia.tickets.checklists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.checklists.ChecklistTemplate.Content;
import org.infolinia.tickets.checklists.ChecklistTemplate.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The stored templates. */
@Component
class ChecklistTemplateRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    ChecklistTemplateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name. */
    List<ChecklistTemplate> of(Collection<ProgramId> programs) {
        return jdbc.sql("""
                        select id, program_id, topic, name, items, version from tickets.checklist_template
                         where program_id = any(:programs) order by name, id""")
                .param("programs", programs.stream().map(ProgramId::value).toArray(Long[]::new))
                .query((row, number) -> template(row))
                .list();
    }

    long count(ProgramId program) {
        return jdbc.sql("select count(*) from tickets.checklist_template where program_id = ?")
                .param(program.value())
                .query(Long.class)
                .single();
    }

    boolean isTaken(ProgramId program, String name, long exceptOf) {
        return jdbc.sql("""
                        select exists (select from tickets.checklist_template
                                        where program_id = ? and name = ? and id <> ?)""")
                .params(program.value(), name, exceptOf)
                .query(Boolean.class)
                .single();
    }

    ChecklistTemplate add(ProgramId program, Content content) {
        long id = with(content, """
                        insert into tickets.checklist_template (program_id, topic, name, items)
                        values (:program, :topic, :name, :items::jsonb) returning id""")
                .param("program", program.value())
                .query(Long.class)
                .single();
        return new ChecklistTemplate(id, program, content, 0);
    }

    /** @return empty when it is not what was seen any more */
    Optional<ChecklistTemplate> change(ChecklistTemplate seen, Content content) {
        int changed = with(content, """
                        update tickets.checklist_template
                           set topic = :topic, name = :name, items = :items::jsonb, version = version + 1
                         where id = :id and program_id = :program and version = :version""")
                .param("id", seen.id())
                .param("program", seen.program().value())
                .param("version", seen.version())
                .update();
        return changed == 0
                ? Optional.empty()
                : Optional.of(new ChecklistTemplate(seen.id(), seen.program(), content, seen.version() + 1));
    }

    /** @return whether it was still what was seen */
    boolean remove(ChecklistTemplate seen) {
        return jdbc.sql("delete from tickets.checklist_template where id = ? and program_id = ? and version = ?")
                        .params(seen.id(), seen.program().value(), seen.version())
                        .update()
                > 0;
    }

    private StatementSpec with(Content content, String statement) {
        var topic = content.topic();
        return jdbc.sql(statement)
                .param("topic", topic == null ? null : topic.name())
                .param("name", content.name())
                .param("items", JSON.writeValueAsString(content.entries()));
    }

    private static ChecklistTemplate template(ResultSet row) throws SQLException {
        var topic = row.getString("topic");
        return new ChecklistTemplate(
                row.getLong("id"),
                new ProgramId(row.getLong("program_id")),
                new Content(
                        row.getString("name"),
                        topic == null ? null : Topic.valueOf(topic),
                        JSON.readValue(row.getString("items"), new TypeReference<List<Entry>>() {})),
                row.getInt("version"));
    }
}
