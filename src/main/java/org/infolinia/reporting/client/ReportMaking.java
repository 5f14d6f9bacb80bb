package org.infolinia.reporting.client;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.infolinia.kernel.Sha256;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.ProgramZones;
import org.infolinia.reporting.client.figures.ClientFigures;
import org.infolinia.reporting.client.figures.ReportDays;
import org.infolinia.reporting.client.paper.ClientReport;
import org.infolinia.reporting.client.paper.ReportPdf;
import org.infolinia.reporting.client.paper.ReportWorkbook;
import org.infolinia.reporting.client.paper.ReportWriter;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes reports and keeps them. One that would say what a kept one says is that one. */
@Component
class ReportMaking {

    private final ClientFigures figures;
    private final ReportWriter writer;
    private final ReportPdf pdf;
    private final ReportWorkbook workbook;
    private final ReportRows rows;
    private final ProgramDirectory programs;
    private final ProgramZones zones;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportMaking(
            ClientFigures figures,
            ReportWriter writer,
            ReportPdf pdf,
            ReportWorkbook workbook,
            ReportRows rows,
            ProgramDirectory programs,
            ProgramZones zones,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.figures = figures;
        this.writer = writer;
        this.pdf = pdf;
        this.workbook = workbook;
        this.rows = rows;
        this.programs = programs;
        this.zones = zones;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ClientReport write(ReportOrder order) {
        gatekeeper.demand(Permission.READ_REPORTS, order.program());
        var days = ReportDays.of(order.period(), zones.of(order.program()), clock.instant());
        return writer.write(
                programs.get(order.program()),
                order.language(),
                figures.of(order.program(), days),
                figures.of(order.program(), days.before()));
    }

    @Transactional
    public KeptReport make(ReportOrder order) {
        var report = write(order);
        var said = Sha256.inHex(String.join("\n", report.said()).getBytes(StandardCharsets.UTF_8));
        return rows.like(order, said).orElseGet(() -> keep(order, report, said));
    }

    private KeptReport keep(ReportOrder order, ClientReport report, String said) {
        var by = gatekeeper.actor();
        var now = clock.instant();
        boolean isFirst = rows.add(
                order,
                said,
                pdf.print(report, LocalDate.ofInstant(now, report.days().zone())),
                workbook.write(report),
                by.name(),
                now);
        var kept = rows.like(order, said).orElseThrow();
        if (isFirst) {
            events.publishEvent(new ReportMade(by, kept));
        }
        return kept;
    }
}
