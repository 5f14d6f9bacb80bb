package org.infolinia.operation.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** As what a table leaves the house. Whatever stands in a cell, no spreadsheet works it out as a formula. */
public enum TableFormat {
    CSV("text/csv;charset=utf-8") {
        @Override
        public TableFile begin(OutputStream out) throws IOException {
            return new CsvFile(out);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public TableFile begin(OutputStream out) {
            return new XlsxFile(out);
        }
    };

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** With the extension that says what it is: {@code tickets.csv}. */
    public String fileName(String name) {
        return name + "." + name().toLowerCase(Locale.ROOT);
    }

    /** A table that is written to {@code out} row by row; closing it closes {@code out}. */
    public abstract TableFile begin(OutputStream out) throws IOException;
}
