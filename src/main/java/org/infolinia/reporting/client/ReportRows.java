package org.infolinia.reporting.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Sha256;
import org.infolinia.ledger.insight.figures.FigurePeriod;
import org.infolinia.reporting.client.KeptReport.Copy;
import org.infolinia.reporting.client.KeptReport.Delivery;
import org.infolinia.reporting.client.paper.ReportFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored reports and where they went. Works in the caller's transaction. */
@Component
class ReportRows {

    private static final String REPORTS = """
            select id, program_id, first_day, last_day, language, length(pdf) as pdf_size, pdf_sha256,
                   length(xlsx) as xlsx_size, xlsx_sha256, made_by, made_at
              from reporting.client_report
            """;

    private final JdbcClient jdbc;

    ReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param saidSha256 by which a report that says the same is known */
    Optional<KeptReport> like(ReportOrder order, String saidSha256) {
        return jdbc.sql(REPORTS + """
                        where program_id = :program and first_day = :first and last_day = :last
                          and language = :language and said_sha256 = :said""")
                .param("program", order.program().value())
                .param("first", order.period().from())
                .param("last", order.period().until())
                .param("language", order.language().name())
                .param("said", saidSha256)
                .query(this::report)
                .optional();
    }

    /** Whether nobody has kept the same in the meantime. */
    boolean add(ReportOrder order, String saidSha256, byte[] pdf, byte[] xlsx, String by, Instant at) {
        return jdbc.sql("""
                        insert into reporting.client_report
                            (program_id, first_day, last_day, language, said_sha256, pdf, pdf_sha256, xlsx, xlsx_sha256,
                             made_by, made_at)
                        values (:program, :first, :last, :language, :said, :pdf, :pdfSha, :xlsx, :xlsxSha, :by, :at)
                        on conflict do nothing""")
                        .param("program", order.program().value())
                        .param("first", order.period().from())
                        .param("last", order.period().until())
                        .param("language", order.language().name())
                        .param("said", saidSha256)
                        .param("pdf", pdf)
                        .param("pdfSha", Sha256.inHex(pdf))
                        .param("xlsx", xlsx)
                        .param("xlsxSha", Sha256.inHex(xlsx))
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    Optional<KeptReport> find(long id) {
        return jdbc.sql(REPORTS + "where id = ?").param(id).query(this::report).optional();
    }

    List<KeptReport> newest(ProgramId program, int limit) {
        return jdbc.sql(REPORTS + "where program_id = ? order by id desc limit ?")
                .params(program.value(), limit)
                .query(this::report)
                .list();
    }

    byte[] content(long id, ReportFormat format) {
        var column = switch (format) {
            case PDF -> "pdf";
            case XLSX -> "xlsx";
        };
        return jdbc.sql("select " + column + " from reporting.client_report where id = ?")
                .param(id)
                .query(byte[].class)
                .single();
    }

    /** @return the delivery's id */
    long addDelivery(
            long report, EmailAddress to, Set<ReportFormat> formats, boolean bySchedule, String by, Instant at) {
        return jdbc.sql("""
                        insert into reporting.client_delivery (report_id, recipient, formats, by_schedule, sent_by, queued_at)
                        values (:report, :to, :formats, :bySchedule, :by, :at) returning id""")
                .param("report", report)
                .param("to", to.value())
                .param(
                        "formats",
                        formats.stream().sorted().map(ReportFormat::name).toArray(String[]::new))
                .param("bySchedule", bySchedule)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    void givenUp(long delivery, String serverWords, Instant at) {
        jdbc.sql("update reporting.client_delivery set given_up_at = ?, server_words = ? where id = ?")
                .params(Timestamp.from(at), serverWords, delivery)
                .update();
    }

    private KeptReport report(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        return new KeptReport(
                id,
                new ProgramId(row.getLong("program_id")),
                new FigurePeriod(
                        row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                Language.valueOf(row.getString("language")),
                List.of(
                        new Copy(ReportFormat.PDF, row.getLong("pdf_size"), row.getString("pdf_sha256")),
                        new Copy(ReportFormat.XLSX, row.getLong("xlsx_size"), row.getString("xlsx_sha256"))),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                deliveries(id));
    }

    private List<Delivery> deliveries(long report) {
        return jdbc.sql("""
                        select recipient, queued_at, by_schedule, server_words
                          from reporting.client_delivery where report_id = ? order by id""")
                .param(report)
                .query((row, number) -> new Delivery(
                        new EmailAddress(row.getString("recipient")),
                        row.getTimestamp("queued_at").toInstant(),
                        row.getBoolean("by_schedule"),
                        row.getString("server_words")))
                .list();
    }
}
