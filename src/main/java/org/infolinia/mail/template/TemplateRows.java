package org.infolinia.mail.template;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every version that was ever in force; none is changed or removed. */
@Component
class TemplateRows {

    private static final String OF_ONE = """
            select number, subject, body, written_by, written_at from mail.template_version
             where program_id = :program and kind = :kind and language = :language order by number desc\s""";

    private final JdbcClient jdbc;

    TemplateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TemplateVersion> newest(ProgramId program, TemplateKind kind, Language language) {
        return query(program, kind, language, 1).stream().findFirst();
    }

    List<TemplateVersion> newestFirst(ProgramId program, TemplateKind kind, Language language, int atMost) {
        return query(program, kind, language, atMost);
    }

    void add(ProgramId program, TemplateKind kind, Language language, TemplateVersion version) {
        var text = version.text();
        jdbc.sql("""
                        insert into mail.template_version
                            (program_id, kind, language, number, subject, body, written_by, written_at)
                        values (:program, :kind, :language, :number, :subject, :body, :by, :at)""")
                .param("program", program.value())
                .param("kind", kind.name())
                .param("language", language.name())
                .param("number", version.number())
                .param("subject", text == null ? null : text.subject())
                .param("body", text == null ? null : text.body())
                .param("by", version.by())
                .param("at", Timestamp.from(version.at()))
                .update();
    }

    private List<TemplateVersion> query(ProgramId program, TemplateKind kind, Language language, int atMost) {
        return jdbc.sql(OF_ONE + "limit :most")
                .param("program", program.value())
                .param("kind", kind.name())
                .param("language", language.name())
                .param("most", atMost)
                .query((row, number) -> version(row))
                .list();
    }

    private static TemplateVersion version(ResultSet row) throws SQLException {
        var subject = row.getString("subject");
        return new TemplateVersion(
                row.getInt("number"),
                subject == null ? null : new TemplateText(subject, row.getString("body")),
                row.getString("written_by"),
                row.getTimestamp("written_at").toInstant());
    }
}
