package org.infolinia.ledger.closing.paper;

import java.util.Locale;
import org.infolinia.kernel.Language;
import org.infolinia.ledger.closing.ClosingReport;
import org.infolinia.ledger.closing.ClosingReports;
import org.infolinia.ledger.journal.Stages.ClosingId;
import org.infolinia.ledger.paper.PaperFile;
import org.infolinia.ledger.paper.PaperFormat;
import org.infolinia.programs.ProgramDirectory;
import org.springframework.stereotype.Service;

/** Prints what a closing says. */
@Service
public class ClosingPapers {

    private final ClosingReports reports;
    private final ProgramDirectory programs;
    private final ClosingCsv csv;
    private final ClosingPdf pdf;

    ClosingPapers(ClosingReports reports, ProgramDirectory programs, ClosingCsv csv, ClosingPdf pdf) {
        this.reports = reports;
        this.programs = programs;
        this.csv = csv;
        this.pdf = pdf;
    }

    /** In the reader's language; a closing of another program is denied. */
    public PaperFile print(ClosingId id, PaperFormat format, Language language) {
        var report = reports.report(id);
        var program = programs.get(report.closing().program());
        var content = switch (format) {
            case CSV -> csv.print(report, language);
            case PDF -> pdf.print(report, program.name(), language);
        };
        return new PaperFile(name(report, program.code(), format), format.mediaType(), content);
    }

    private static String name(ClosingReport report, String program, PaperFormat format) {
        return "closing-%s-%s.%s"
                .formatted(program, report.closing().lastDay(), format.name().toLowerCase(Locale.ROOT));
    }
}
