package org.infolinia.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages of an installation. The first one is what remains when nothing better is known. */
public enum Language {
    PL("pl-PL"),
    EN("en-GB"),
    AZ("az-AZ");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    public Locale locale() {
        return locale;
    }

    /** Two lower-case letters, as in file names and in the database. */
    public String code() {
        return locale.getLanguage();
    }

    /** The language of a two-letter code such as {@code pl}, in any case. */
    public static Optional<Language> ofCode(String code) {
        return Stream.of(values())
                .filter(language -> language.code().equalsIgnoreCase(code))
                .findFirst();
    }

    public static Language ofLocale(Locale locale) {
        return ofCode(locale.getLanguage()).orElse(PL);
    }
}
