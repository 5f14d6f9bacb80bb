package org.infolinia.kit;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.infolinia.kernel.Points;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Numbers and times as people of a language write them, in the installation's time zone. */
@Component
public class Formats {

    private static final char NARROW_NO_BREAK_SPACE = '\u202f';
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final int PERCENT = 100;

    private final ZoneId zone;
    private final Clock clock;

    Formats(@Value("${infolinia.time-zone}") ZoneId zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
    }

    /** Grouped: {@code 4 280}. */
    public String number(long number, Locale locale) {
        return NumberFormat.getIntegerInstance(locale).format(number).replace(NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE);
    }

    /** With exactly so many digits after the decimal mark: {@code 4,41}. */
    public String decimal(double number, int digits, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(number);
    }

    /** A share between 0 and 1 in whole percent: {@code 94%}. */
    public String percent(double share, Locale locale) {
        return number(Math.round(share * PERCENT), locale) + "%";
    }

    public String points(Points points, Locale locale) {
        return number(points.value(), locale);
    }

    /** With a sign in front: {@code +40}, {@code −320}. */
    public String signedPoints(Points points, Locale locale) {
        var magnitude = number(points.magnitude().value(), locale);
        return points.isZero() ? magnitude : (points.isNegative() ? "−" : "+") + magnitude;
    }

    /** Short for this year, {@code pt. 28.11}; with the year for others. */
    public String day(Instant instant, Locale locale) {
        return day(LocalDate.ofInstant(instant, zone), locale);
    }

    public String day(LocalDate date, Locale locale) {
        var thisYear = date.getYear() == today().getYear();
        return thisYear
                ? DateTimeFormatter.ofPattern("EEE d.MM", locale).format(date)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(date);
    }

    /** With its year: {@code 1 mar 2026}. */
    public String date(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(date);
    }

    /** Hours and minutes: {@code 14:30}. */
    public String time(Instant instant, Locale locale) {
        return DateTimeFormatter.ofPattern("H:mm", locale).format(instant.atZone(zone));
    }

    /** Day and time: {@code pt. 28.11, 14:30}. */
    public String moment(Instant instant, Locale locale) {
        return day(instant, locale) + ", " + time(instant, locale);
    }

    public Instant now() {
        return clock.instant();
    }

    /** The date here and now. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    public ZoneId zone() {
        return zone;
    }
}
