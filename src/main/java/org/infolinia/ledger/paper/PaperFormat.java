package org.infolinia.ledger.paper;

/** As what a statement leaves the house. */
public enum PaperFormat {
    PDF("application/pdf"),
    CSV("text/csv;charset=utf-8");

    private final String mediaType;

    PaperFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }
}
