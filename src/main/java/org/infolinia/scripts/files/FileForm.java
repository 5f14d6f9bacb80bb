package org.infolinia.scripts.files;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms a script's file may have. */
public enum FileForm {
    JSON("application/json"),
    CSV("text/csv; charset=utf-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String contentType;

    FileForm(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    /** With its dot. */
    public String extension() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** By a file's name; empty when it ends like none of them. */
    public static Optional<FileForm> named(String fileName) {
        var bare = fileName.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(form -> bare.endsWith(form.extension()))
                .findFirst();
    }
}
