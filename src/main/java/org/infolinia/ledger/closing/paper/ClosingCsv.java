package org.infolinia.ledger.closing.paper;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.SpreadsheetText;
import org.infolinia.ledger.closing.Closing;
import org.infolinia.ledger.closing.ClosingReport;
import org.infolinia.ledger.closing.ClosingSum;
import org.infolinia.ledger.closing.Finding;
import org.infolinia.ledger.paper.CsvTable;
import org.springframework.stereotype.Component;

/**
 * A closing as a table: the sums first, then everything that did not match with who signed it and why; the beginning of
 * the seal stands in every row.
 */
@Component
class ClosingCsv {

    private static final String NOTHING = "";

    private final ClosingPaperWords words;

    ClosingCsv(ClosingPaperWords words) {
        this.words = words;
    }

    byte[] print(ClosingReport report, Language language) {
        return CsvTable.of(csv -> write(report, language, csv));
    }

    private void write(ClosingReport report, Language language, CsvWriter csv) {
        csv.writeRecord(Stream.of(
                        "what",
                        "unit",
                        "name",
                        "day",
                        "participant",
                        "items",
                        "points",
                        "owed",
                        "signed-by",
                        "words",
                        "seal")
                .map(column -> words.say(language, "column." + column))
                .toList());
        var seal = Optional.ofNullable(report.closing().end())
                .map(Closing.End::shortSeal)
                .orElse(NOTHING);
        report.sums().forEach(sum -> write(sum, language, seal, csv));
        report.findings().forEach(finding -> write(finding, language, seal, csv));
    }

    private void write(ClosingSum sum, Language language, String seal, CsvWriter csv) {
        csv.writeRecord(
                words.say(language, "source." + sum.source().name()),
                words.say(language, "unit." + sum.unit().name()),
                NOTHING,
                NOTHING,
                NOTHING,
                Long.toString(sum.items()),
                Long.toString(sum.points().value()),
                Long.toString(sum.owed().value()),
                NOTHING,
                NOTHING,
                seal);
    }

    private void write(Finding finding, Language language, String seal, CsvWriter csv) {
        var participant = finding.participant();
        var signature = Optional.ofNullable(finding.signature());
        csv.writeRecord(
                words.say(language, "mismatch." + finding.kind().name()),
                finding.subject(),
                SpreadsheetText.harmless(finding.name()),
                finding.day().toString(),
                participant == null ? NOTHING : Long.toString(participant.value()),
                NOTHING,
                Long.toString(finding.points().value()),
                NOTHING,
                signature.map(Finding.Signature::by).orElse(NOTHING),
                SpreadsheetText.harmless(signature.map(Finding.Signature::words).orElse(NOTHING)),
                seal);
    }
}
