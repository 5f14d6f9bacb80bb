package org.infolinia.kernel;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages of an installation. The first one is what remains when nothing better is known. */
public enum Language {
    PL("pl-PL"),
    EN("en-GB"),
    AZ("az-AZ");

    private static final char NARROW_NO_BREAK_SPACE = '\u202f';
    private static final char NO_BREAK_SPACE = '\u00a0';

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

    /** A whole number as it is written in the language; no line breaks inside it. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number).replace(NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE);
    }

    /** A day in words, such as {@code 17 listopada 2026}. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
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
