package org.infolinia.ledger.paper;

/** As what a paper leaves the house. */
public enum PaperFormat {
    PDF("application/pdf"),
    CSV("text/csv;charset=utf-8");

    private final String mediaType;

    PaperFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
