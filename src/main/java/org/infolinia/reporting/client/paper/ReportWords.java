package org.infolinia.reporting.client.paper;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.ledger.insight.figures.FigurePeriod;
import org.infolinia.reporting.client.figures.ClientFigure;
import org.infolinia.reporting.client.figures.ClientFigure.Measure;
import org.infolinia.surveys.report.estimate.Interval;
import org.springframework.stereotype.Component;

/** Numbers, days and sentences as the report has them. */
@Component
public class ReportWords {

    static final String NOTHING = "–";

    private static final char NARROW_NO_BREAK_SPACE = '\u202f';
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char MINUS = '\u2212';
    private static final int PERCENT = 100;
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int DIGITS = 2;
    private static final int MONTHS_OF_A_QUARTER = 3;

    private final Phrasebook phrasebook;

    ReportWords(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    String say(Language language, String key, Object... facts) {
        return phrasebook.say(language, "client-report." + key, facts);
    }

    String topic(Language language, String topic) {
        return phrasebook.say(language, "tickets.topic." + topic);
    }

    /** {@code październik 2026}, {@code III kwartał 2026}, a day, or from day to day. */
    public String period(Language language, FigurePeriod period) {
        var month = YearMonth.from(period.from());
        if (period.equals(FigurePeriod.of(month))) {
            return DateTimeFormatter.ofPattern("LLLL yyyy", language.locale()).format(period.from());
        }
        var last = month.plusMonths(MONTHS_OF_A_QUARTER - 1L);
        boolean isQuarter = month.getMonthValue() % MONTHS_OF_A_QUARTER == 1
                && period.equals(new FigurePeriod(month.atDay(1), last.atEndOfMonth()));
        if (isQuarter) {
            int quarter = month.getMonthValue() / MONTHS_OF_A_QUARTER + 1;
            return say(language, "quarter." + quarter, Integer.toString(month.getYear()));
        }
        var first = date(language, period.from());
        return period.from().equals(period.until()) ? first : first + " – " + date(language, period.until());
    }

    /** {@code 1 paź 2026}. */
    String date(Language language, LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .format(day);
    }

    /** {@code 1.10}. */
    String shortDate(LocalDate day) {
        return DateTimeFormatter.ofPattern("d.MM").format(day);
    }

    String value(Language language, ClientFigure figure, double value, String currency) {
        return switch (figure.measure()) {
            case LEVEL, COUNT, POINTS -> whole(language, Math.round(value));
            case SHARE -> percent(language, value);
            case SECONDS -> minutes(Math.round(value));
            case SCORE -> decimal(language, value);
            case MONEY -> decimal(language, value) + NO_BREAK_SPACE + currency;
        };
    }

    String interval(Language language, ClientFigure figure, Interval interval) {
        boolean isShare = figure.measure() == Measure.SHARE;
        var low = value(language, figure, interval.low(), "");
        var high = value(language, figure, interval.high(), "");
        return (isShare ? low.replace("%", "") : low) + "–" + high;
    }

    /** Below zero with a true minus. */
    String whole(Language language, long number) {
        var magnitude = language.number(Math.abs(number));
        return number < 0 ? MINUS + magnitude : magnitude;
    }

    /** With a sign in front, unless it is nothing. */
    String signed(Language language, long number) {
        return number > 0 ? "+" + whole(language, number) : whole(language, number);
    }

    /** In whole percent; what is not nothing is not said to be. */
    String percent(Language language, double share) {
        long percent = Math.round(share * PERCENT);
        return percent == 0 && share > 0 ? "<1%" : whole(language, percent) + "%";
    }

    private static String decimal(Language language, double number) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(DIGITS);
        format.setMaximumFractionDigits(DIGITS);
        return format.format(number).replace(NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE);
    }

    /** {@code 4:36}. */
    private static String minutes(long seconds) {
        return "%d:%02d".formatted(seconds / SECONDS_PER_MINUTE, seconds % SECONDS_PER_MINUTE);
    }
}
