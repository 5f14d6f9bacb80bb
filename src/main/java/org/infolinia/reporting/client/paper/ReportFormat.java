package org.infolinia.reporting.client.paper;

import java.util.Locale;

/** As what a report leaves the house. */
public enum ReportFormat {
    PDF("application/pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    ReportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** With what it is at its end: {@code KS-2026-10.pdf}. */
    public String fileName(String name) {
        return name + "." + name().toLowerCase(Locale.ROOT);
    }
}
