package org.infolinia.participants.imports;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The headings of a file, understood once for all of its lines. Unknown columns are passed over. */
record ImportHeading(List<Optional<ImportColumn>> columns) {

    static ImportHeading of(List<String> headings) {
        return new ImportHeading(headings.stream().map(ImportColumn::of).toList());
    }

    /** A column that no import can do without and that the file has not. */
    Optional<ImportColumn> missing() {
        return Stream.of(ImportColumn.values())
                .filter(ImportColumn::isRequired)
                .filter(column -> !columns.contains(Optional.of(column)))
                .findFirst();
    }

    Map<ImportColumn, String> cells(NamedCsvRecord line) {
        var cells = new EnumMap<ImportColumn, String>(ImportColumn.class);
        for (int i = 0; i < Math.min(columns.size(), line.getFieldCount()); i++) {
            var cell = line.getField(i).strip();
            columns.get(i).ifPresent(column -> cells.put(column, cell));
        }
        return cells;
    }
}
