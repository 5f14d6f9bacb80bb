package org.infolinia.tickets.fields;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.fields.CustomField.Content;
import org.infolinia.tickets.fields.CustomField.Kind;
import org.infolinia.tickets.fields.CustomField.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The stored fields and values. */
@Component
class FieldRows {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FIELDS =
            "select id, program_id, kind, labels, options, is_compulsory, is_archived, version from tickets.custom_field ";

    private final JdbcClient jdbc;

    FieldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Archived ones, too, the first made first. */
    List<CustomField> of(Collection<ProgramId> programs) {
        return jdbc.sql(FIELDS + "where program_id = any(:programs) order by id")
                .param("programs", programs.stream().map(ProgramId::value).toArray(Long[]::new))
                .query((row, number) -> field(row))
                .list();
    }

    Optional<CustomField> find(long id) {
        return jdbc.sql(FIELDS + "where id = ?")
                .param(id)
                .query((row, number) -> field(row))
                .optional();
    }

    CustomField add(ProgramId program, Content content) {
        long id = with(content, """
                        insert into tickets.custom_field (program_id, kind, labels, options, is_compulsory)
                        values (:program, :kind, :labels::jsonb, :options::jsonb, :compulsory) returning id""")
                .param("program", program.value())
                .param("kind", content.kind().name())
                .query(Long.class)
                .single();
        return new CustomField(id, program, content, false, 0);
    }

    /** @return empty when it is not what was seen any more */
    Optional<CustomField> change(CustomField seen, Content content, boolean isArchived) {
        int changed = with(content, """
                        update tickets.custom_field
                           set labels = :labels::jsonb, options = :options::jsonb, is_compulsory = :compulsory,
                               is_archived = :archived, version = version + 1
                         where id = :id and program_id = :program and version = :version""")
                .param("archived", isArchived)
                .param("id", seen.id())
                .param("program", seen.program().value())
                .param("version", seen.version())
                .update();
        return changed == 0
                ? Optional.empty()
                : Optional.of(new CustomField(seen.id(), seen.program(), content, isArchived, seen.version() + 1));
    }

    /** @return whether it was still what was seen */
    boolean remove(CustomField seen) {
        return jdbc.sql("delete from tickets.custom_field where id = ? and program_id = ? and version = ?")
                        .params(seen.id(), seen.program().value(), seen.version())
                        .update()
                > 0;
    }

    boolean isUsed(CustomField field) {
        return jdbc.sql("select exists (select from tickets.field_value where field_id = ?)")
                .param(field.id())
                .query(Boolean.class)
                .single();
    }

    boolean isUsed(CustomField field, String value) {
        return jdbc.sql("select exists (select from tickets.field_value where field_id = ? and value = ?)")
                .params(field.id(), value)
                .query(Boolean.class)
                .single();
    }

    /** What stands in the fields of a ticket, by the fields' ids. */
    Map<Long, List<String>> valuesOf(TicketNumber ticket) {
        return jdbc
                .sql("select field_id, value from tickets.field_value where ticket_number = ? order by field_id, value")
                .param(ticket.value())
                .query((row, number) -> Map.entry(row.getLong(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The fields of which each of these tickets has a value; tickets without any are left out. */
    Map<TicketNumber, Set<Long>> filledIn(Collection<TicketNumber> tickets) {
        return jdbc
                .sql("select distinct ticket_number, field_id from tickets.field_value where ticket_number = any(?)")
                .param(tickets.stream().map(TicketNumber::value).toArray(Long[]::new))
                .query((row, number) -> Map.entry(new TicketNumber(row.getLong(1)), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /** Whoever does this holds the ticket. */
    void write(TicketNumber ticket, CustomField field, List<String> values) {
        jdbc.sql("delete from tickets.field_value where ticket_number = ? and field_id = ?")
                .params(ticket.value(), field.id())
                .update();
        values.forEach(
                value -> jdbc.sql("insert into tickets.field_value (ticket_number, field_id, value) values (?, ?, ?)")
                        .params(ticket.value(), field.id(), value)
                        .update());
    }

    /** Fills an empty field in with what another ticket knows, which remembers whose it is. */
    void carry(TicketField field, TicketNumber from, TicketNumber to) {
        field.values()
                .forEach(value -> jdbc.sql("""
                                insert into tickets.field_value (ticket_number, field_id, value, came_with)
                                values (?, ?, ?, ?)""")
                        .params(to.value(), field.field().id(), value, from.value())
                        .update());
    }

    /** @return ids of the fields that are empty now, because what stood there was the other ticket's */
    Set<Long> takeBack(TicketNumber ticket, TicketNumber survivor) {
        return new HashSet<>(
                jdbc.sql("delete from tickets.field_value where ticket_number = ? and came_with = ? returning field_id")
                        .params(survivor.value(), ticket.value())
                        .query(Long.class)
                        .list());
    }

    private StatementSpec with(Content content, String statement) {
        return jdbc.sql(statement)
                .param("labels", JSON.writeValueAsString(content.labels()))
                .param("options", JSON.writeValueAsString(content.options()))
                .param("compulsory", content.isCompulsory());
    }

    private static CustomField field(ResultSet row) throws SQLException {
        return new CustomField(
                row.getLong("id"),
                new ProgramId(row.getLong("program_id")),
                new Content(
                        JSON.readValue(row.getString("labels"), new TypeReference<Map<Language, String>>() {}),
                        Kind.valueOf(row.getString("kind")),
                        JSON.readValue(row.getString("options"), new TypeReference<List<Option>>() {}),
                        row.getBoolean("is_compulsory")),
                row.getBoolean("is_archived"),
                row.getInt("version"));
    }
}
