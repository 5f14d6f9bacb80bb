package org.infolinia.planning.panel;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.planning.Channel;
import org.infolinia.planning.Plan;
import org.infolinia.planning.Stage;

/** How plans and forecasts are put into words. Times are those of the program. */
@SpringComponent
public class PlanWords {

    /** Contacts are told for so many people, since one person makes far less than one. */
    public static final int THOUSAND = 1_000;

    private static final double AS_GOOD_AS_NONE = .05;
    private static final double WITH_DECIMALS_BELOW = 9.95;

    private final Formats formats;

    PlanWords(Formats formats) {
        this.formats = formats;
    }

    /** When people are told: {@code śr. 25.11, 10:00–14:00}. */
    public String sending(Plan plan, ZoneId zone) {
        var begins = moment(plan.from(), zone);
        if (plan.from().equals(plan.until())) {
            return begins;
        }
        return date(plan.from(), zone).equals(date(plan.until(), zone))
                ? begins + "–" + time(plan.until(), zone)
                : begins + " – " + moment(plan.until(), zone);
    }

    public String moment(Instant moment, ZoneId zone) {
        return day(date(moment, zone)) + ", " + time(moment, zone);
    }

    public String time(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofPattern("H:mm", locale()).format(moment.atZone(zone));
    }

    public String day(LocalDate date) {
        return formats.day(date, locale());
    }

    public String number(long number) {
        return formats.number(number, locale());
    }

    /** So many contacts: whole ones, below ten with a decimal. */
    public String contacts(double contacts) {
        if (Math.abs(contacts) < AS_GOOD_AS_NONE) {
            return "0";
        }
        var magnitude = Math.abs(contacts) < WITH_DECIMALS_BELOW
                ? formats.decimal(Math.abs(contacts), 1, locale())
                : formats.number(Math.round(Math.abs(contacts)), locale());
        return (contacts < 0 ? "−" : "") + magnitude;
    }

    /** The same with a sign in front. */
    public String more(double contacts) {
        var words = contacts(contacts);
        return contacts < 0 || words.equals("0") ? words : "+" + words;
    }

    public String percent(double share) {
        return formats.percent(share, locale());
    }

    public Badge badge(Stage stage) {
        return switch (stage) {
            case PLANNED -> new Badge(Icon.CALENDAR, say(stage.messageKey()), Tone.NEUTRAL);
            case UNDER_WAY -> new Badge(Icon.SEND, say(stage.messageKey()), Tone.ACCENT);
            case OVER -> new Badge(Icon.CHECK, say(stage.messageKey()), Tone.NEUTRAL);
            case CALLED_OFF -> new Badge(Icon.X, say(stage.messageKey()), Tone.WARN);
        };
    }

    public static Icon icon(Channel channel) {
        return switch (channel) {
            case EMAIL -> Icon.MAIL;
            case SMS -> Icon.SMS;
            case LETTER -> Icon.INBOX;
            case APP -> Icon.BELL;
            case PRESS -> Icon.NOTE;
            case OTHER -> Icon.SEND;
        };
    }

    public static Language language() {
        return Language.ofLocale(locale());
    }

    public static Locale locale() {
        return UI.getCurrent().getLocale();
    }

    public static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    private static LocalDate date(Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(moment, zone);
    }
}
