package org.infolinia.tickets.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.texts.TextModule.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The stored text modules. */
@Component
class TextModuleRows {

    private static final String MODULES =
            "select id, program_id, language, name, keywords, body, version from tickets.text_module ";

    private final JdbcClient jdbc;

    TextModuleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the programs and those of every program, by name. */
    List<TextModule> of(Collection<ProgramId> programs) {
        return jdbc.sql(MODULES + "where program_id is null or program_id = any(:programs) order by name, language, id")
                .param("programs", programs.stream().map(ProgramId::value).toArray(Long[]::new))
                .query((row, number) -> module(row))
                .list();
    }

    Optional<TextModule> find(long id) {
        return jdbc.sql(MODULES + "where id = :id")
                .param("id", id)
                .query((row, number) -> module(row))
                .optional();
    }

    long count(@Nullable ProgramId program) {
        return jdbc.sql(
                        "select count(*) from tickets.text_module where program_id is not distinct from :program::bigint")
                .param("program", program == null ? null : program.value())
                .query(Long.class)
                .single();
    }

    boolean isTaken(Content content, long exceptOf) {
        return with(content, """
                        select exists (select from tickets.text_module
                                        where program_id is not distinct from :program::bigint
                                          and language = :language and name = :name and id <> :id)""").param("id", exceptOf).query(Boolean.class).single();
    }

    TextModule add(Content content) {
        long id = with(content, """
                        insert into tickets.text_module (program_id, language, name, keywords, body)
                        values (:program, :language, :name, :keywords, :body) returning id""").query(Long.class).single();
        return new TextModule(id, content, 0);
    }

    /** @return empty when it is not what was seen any more */
    Optional<TextModule> change(TextModule seen, Content content) {
        int changed = with(content, """
                        update tickets.text_module
                           set program_id = :program, language = :language, name = :name, keywords = :keywords,
                               body = :body, version = version + 1
                         where id = :id and version = :version""")
                .param("id", seen.id())
                .param("version", seen.version())
                .update();
        return changed == 0 ? Optional.empty() : Optional.of(new TextModule(seen.id(), content, seen.version() + 1));
    }

    /** @return whether it was still what was seen */
    boolean remove(TextModule seen) {
        return jdbc.sql("delete from tickets.text_module where id = :id and version = :version")
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .update()
                > 0;
    }

    private StatementSpec with(Content content, String statement) {
        var program = content.program();
        return jdbc.sql(statement)
                .param("program", program == null ? null : program.value())
                .param("language", content.language().name())
                .param("name", content.name())
                .param("keywords", content.keywords())
                .param("body", content.body());
    }

    private static TextModule module(ResultSet row) throws SQLException {
        var program = row.getObject("program_id", Long.class);
        return new TextModule(
                row.getLong("id"),
                new Content(
                        program == null ? null : new ProgramId(program),
                        Language.valueOf(row.getString("language")),
                        row.getString("name"),
                        row.getString("keywords"),
                        row.getString("body")),
                row.getInt("version"));
    }
}
