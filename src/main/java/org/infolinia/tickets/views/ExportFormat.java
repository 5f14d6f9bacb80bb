package org.infolinia.tickets.views;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** As what a list of tickets leaves the house. */
public enum ExportFormat {
    CSV("text/csv;charset=utf-8") {
        @Override
        TableFile begin(OutputStream out) throws IOException {
            return new CsvFile(out);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        TableFile begin(OutputStream out) {
            return new XlsxFile(out);
        }
    };

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public String fileName() {
        return "tickets." + name().toLowerCase(Locale.ROOT);
    }

    abstract TableFile begin(OutputStream out) throws IOException;
}
