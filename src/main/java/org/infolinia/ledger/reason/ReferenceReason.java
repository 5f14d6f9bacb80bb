package org.infolinia.ledger.reason;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.AccountKind;
import org.springframework.core.io.ClassPathResource;

/** A line of the reference list of reasons, from which programs take those that suit them. */
record ReferenceReason(ProgramTrade trade, AdjustmentReason reason) {

    private static final String FILE = "data/reference/adjustment-reasons.csv";

    static List<ReferenceReason> all() {
        try (var csv = CsvReader.builder()
                .ofNamedCsvRecord(
                        new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8))) {
            return csv.stream().map(ReferenceReason::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The reference list of reasons cannot be read", e);
        }
    }

    private static ReferenceReason of(NamedCsvRecord line) {
        var months = line.getField("expiry_months");
        return new ReferenceReason(
                ProgramTrade.valueOf(upper(line, "program_kind")),
                new AdjustmentReason(
                        line.getField("code"),
                        AdjustmentReason.Direction.valueOf(upper(line, "direction")),
                        AccountKind.valueOf(upper(line, "account")),
                        Points.of(Long.parseLong(line.getField("maximum"))),
                        months.isEmpty() ? null : Integer.valueOf(months),
                        false,
                        inEveryLanguage(line, "label"),
                        inEveryLanguage(line, "told"),
                        AdjustmentReason.FIRST_VERSION,
                        false));
    }

    private static String upper(NamedCsvRecord line, String column) {
        return line.getField(column).toUpperCase(Locale.ROOT);
    }

    private static Map<Language, String> inEveryLanguage(NamedCsvRecord line, String column) {
        return Map.of(
                Language.PL, line.getField(column + "_pl"),
                Language.EN, line.getField(column + "_en"),
                Language.AZ, line.getField(column + "_az"));
    }
}
