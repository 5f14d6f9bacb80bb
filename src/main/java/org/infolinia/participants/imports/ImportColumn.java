package org.infolinia.participants.imports;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A column of an import file, known by its English or Polish heading; case, accents and separators do not matter. */
enum ImportColumn {
    NUMBER("number", "numer", "nr"),
    FIRST_NAME("first name", "imię"),
    LAST_NAME("last name", "nazwisko"),
    LANGUAGE("language", "język"),
    BIRTH_DATE("birth date", "data urodzenia"),
    STREET("street", "ulica", "adres"),
    POSTAL_CODE("postal code", "kod pocztowy"),
    TOWN("town", "city", "miejscowość", "miasto"),
    COMPANY("company", "firma"),
    NOTE("note", "uwaga"),
    JOINED("joined", "data przystąpienia"),
    ACTIVE("active on", "ostatnia aktywność"),
    EMAIL("email", "e-mail", "adres e-mail"),
    PHONE("phone", "telefon"),
    CARD("card", "karta", "numer karty"),
    CONSENT_EMAIL("consent email", "zgoda e-mail"),
    CONSENT_SMS("consent sms", "zgoda sms"),
    CONSENT_PHONE("consent phone", "zgoda telefon");

    private final List<String> headings;

    ImportColumn(String... headings) {
        this.headings = List.of(headings);
    }

    static Optional<ImportColumn> of(String heading) {
        var bare = bare(heading);
        return Stream.of(values())
                .filter(column ->
                        column.headings.stream().map(ImportColumn::bare).anyMatch(bare::equals))
                .findFirst();
    }

    /** All headings, for people who make such a file. */
    static String list() {
        return Stream.of(values())
                .map(column -> String.join(" or ", column.headings))
                .collect(Collectors.joining("; "));
    }

    boolean isRequired() {
        return this == NUMBER || this == FIRST_NAME || this == LAST_NAME;
    }

    String heading() {
        return headings.getFirst();
    }

    /** All that it may be called, for people who look for what is missing. */
    String names() {
        return String.join(" / ", headings);
    }

    private static String bare(String heading) {
        return Normalizer.normalize(heading.toLowerCase(Locale.ROOT).replace('ł', 'l'), Normalizer.Form.NFD)
                .replaceAll("[^a-z0-9]", "");
    }
}
