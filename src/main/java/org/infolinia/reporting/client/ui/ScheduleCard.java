package org.infolinia.reporting.client.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.programs.Program;
import org.infolinia.reporting.client.ReportSchedule;
import org.infolinia.reporting.client.ScheduleDesk;
import org.infolinia.reporting.client.paper.ReportFormat;
import org.infolinia.reporting.client.paper.ReportWords;
import org.jspecify.annotations.Nullable;

/** When the program's reports go out by themselves, what went last, and what went wrong. */
class ScheduleCard extends Card {

    private static final String NOTHING = "–";

    private final transient Formats formats;
    private final transient ReportWords words;
    private final transient ZoneId zone;

    ScheduleCard(
            Program program,
            @Nullable ReportSchedule schedule,
            boolean maySettle,
            ScheduleDesk desk,
            Formats formats,
            ReportWords words,
            ZoneId zone,
            Runnable afterwards) {
        super(Icon.CLOCK, UI.getCurrent().getTranslation("client-reports.schedule"));
        this.formats = formats;
        this.words = words;
        this.zone = zone;
        if (maySettle) {
            var change = Buttons.plain(
                    schedule == null ? Icon.PLUS : Icon.PENCIL,
                    getTranslation(schedule == null ? "client-reports.schedule.new" : "client-reports.schedule.change"),
                    () -> new ScheduleDialog(program, schedule, desk, afterwards).open());
            change.addClassNames("at-end", "change-schedule");
            withHeader(change);
        }
        if (schedule == null) {
            with(new EmptyState(Icon.CLOCK, getTranslation("client-reports.schedule.none")));
        } else {
            show(schedule);
        }
    }

    private void show(ReportSchedule schedule) {
        var failure = schedule.failure();
        if (failure != null) {
            with(new Banner(
                    Icon.ALERT,
                    getTranslation(
                            "client-reports.schedule.failed",
                            formats.moment(failure.at(), getLocale()),
                            getTranslation("refusal." + failure.code())),
                    Tone.BAD));
        }
        with(new Facts()
                .with(
                        getTranslation("client-reports.rhythm"),
                        getTranslation(schedule.rhythm().messageKey()) + ", "
                                + getTranslation("client-reports.on-day", schedule.day()))
                .with(getTranslation("client-reports.schedule.next"), next(schedule))
                .with(getTranslation("client-reports.schedule.last"), last(schedule))
                .with(
                        getTranslation("client-reports.language"),
                        getTranslation(
                                "client-reports.language." + schedule.language().code()))
                .with(
                        getTranslation("client-reports.formats"),
                        schedule.formats().stream()
                                .sorted()
                                .map(ReportFormat::name)
                                .collect(Collectors.joining(", ")))
                .with(
                        getTranslation("client-reports.recipients"),
                        schedule.recipients().stream().map(EmailAddress::value).collect(Collectors.joining(", "))));
        var where = new Paragraph(getTranslation("client-reports.schedule.zone", zone.getId()));
        where.addClassNames("tiny", "quiet");
        with(where);
    }

    private String next(ReportSchedule schedule) {
        return formats.date(LocalDate.ofInstant(schedule.dueAt(zone), zone), getLocale()) + ": "
                + words.period(language(), schedule.nextPeriod());
    }

    private String last(ReportSchedule schedule) {
        var last = schedule.last();
        return last == null
                ? NOTHING
                : formats.moment(last.at(), getLocale()) + ": " + words.period(language(), last.period());
    }

    private Language language() {
        return Language.ofLocale(getLocale());
    }
}
