package org.infolinia.demo.crowd;

import java.util.Locale;

/** Where somebody's name comes from. Azerbaijani has an alphabet with letter cases of its own: {@code i} and {@code İ}. */
public enum Origin {
    POLAND("PL", "pl", "+48"),
    AZERBAIJAN("AZ", "az", "+994");

    private final String country;
    private final String language;
    private final String callingCode;
    private final Locale locale;

    Origin(String country, String language, String callingCode) {
        this.country = country;
        this.language = language;
        this.callingCode = callingCode;
        this.locale = Locale.of(language);
    }

    public static Origin of(CrowdMember member) {
        return member.phone().startsWith(AZERBAIJAN.callingCode) ? AZERBAIJAN : POLAND;
    }

    /** ISO 3166. */
    public String country() {
        return country;
    }

    /** ISO 639. */
    public String language() {
        return language;
    }

    public String callingCode() {
        return callingCode;
    }

    public String lower(String text) {
        return text.toLowerCase(locale);
    }

    public String capitalised(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(locale) + word.substring(1);
    }
}
