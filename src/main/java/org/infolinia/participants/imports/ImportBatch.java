package org.infolinia.participants.imports;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;

/** Some lines of a file: those that can be taken over, and those that cannot. */
record ImportBatch(List<Good> good, List<Bad> bad) {

    ImportBatch() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    record Good(NamedCsvRecord record, ImportLine content) {}

    record Bad(NamedCsvRecord record, List<String> findings) {}

    int size() {
        return good.size() + bad.size();
    }
}
