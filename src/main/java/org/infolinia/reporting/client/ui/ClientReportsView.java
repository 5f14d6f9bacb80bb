package org.infolinia.reporting.client.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.DayPicker;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.insight.figures.FigurePeriod;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.programs.ProgramZones;
import org.infolinia.programs.panel.ProgramLinks;
import org.infolinia.reporting.client.ReportDesk;
import org.infolinia.reporting.client.ReportOrder;
import org.infolinia.reporting.client.ReportSchedule;
import org.infolinia.reporting.client.Rhythm;
import org.infolinia.reporting.client.ScheduleDesk;
import org.infolinia.reporting.client.paper.ReportFormat;
import org.infolinia.reporting.client.paper.ReportWords;
import org.jspecify.annotations.Nullable;

/** What a program's client gets to read of a period: to look at, to take away, to send, and to have sent. */
@Route(ReportQuestion.ROUTE)
@Menu(order = 74, icon = "MAIL_OUT", title = "client-reports.menu")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class ClientReportsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private final transient ReportDesk desk;
    private final transient ScheduleDesk schedules;
    private final transient ProgramZones zones;
    private final transient ReportWords words;
    private final transient Formats formats;
    private final transient ProgramSelection selection;
    private final Div refusal = new Div();
    private Strip strip = new Strip(getPageTitle());

    ClientReportsView(
            ReportDesk desk,
            ScheduleDesk schedules,
            ProgramZones zones,
            ReportWords words,
            Formats formats,
            ProgramSelection selection) {
        this.desk = desk;
        this.schedules = schedules;
        this.zones = zones;
        this.words = words;
        this.formats = formats;
        this.selection = selection;
        addClassNames("page", "client-reports");
        refusal.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(ReportQuestion.of(event.getLocation().getQueryParameters(), formats.today()));
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("client-reports.title");
    }

    private void show(ReportQuestion question) {
        removeAll();
        refusal.removeAll();
        strip = new Strip(getPageTitle());
        var chosen = selection.oneInView(question.program());
        if (chosen.isEmpty()) {
            add(
                    strip,
                    new Card(getPageTitle())
                            .with(new EmptyState(Icon.MAIL_OUT, getTranslation("client-reports.no-program"))));
            return;
        }
        var program = chosen.get();
        var asked = question.of(program.id().value());
        var order =
                new ReportOrder(program.id(), asked.period(), asked.language().orElse(program.language()));
        var schedule = schedules.of(program.id());
        var columns = new Div(
                new PreviewCard(desk.preview(order)),
                new Div(
                        new ScheduleCard(
                                program,
                                schedule.orElse(null),
                                desk.maySend(program.id()),
                                schedules,
                                formats,
                                words,
                                zones.of(program.id()),
                                () -> showChanged(asked)),
                        new KeptReportsCard(desk.kept(program.id()), desk, formats, words)));
        columns.addClassName("client-report-columns");
        add(
                strip.with(new ProgramLinks(
                        selection.inView(),
                        program,
                        other -> asked.of(other.id().value()).address())),
                question(asked, order, schedule),
                refusal,
                columns);
    }

    private void showChanged(ReportQuestion asked) {
        show(asked);
        strip.focusTitle();
    }

    private Component question(ReportQuestion asked, ReportOrder order, Optional<ReportSchedule> schedule) {
        var from = new DayPicker(
                getTranslation("client-reports.from"), asked.period().from());
        var until = new DayPicker(
                getTranslation("client-reports.until"), asked.period().until());
        from.setId("report-from");
        until.setId("report-until");
        from.addValueChangeListener(change -> ask(asked, from.getValue(), until.getValue()));
        until.addValueChangeListener(change -> ask(asked, from.getValue(), until.getValue()));
        var language = ScheduleDialog.languages(order.language());
        language.setId("report-language");
        language.addValueChangeListener(change -> go(asked.in(change.getValue())));
        var today = formats.today();
        var line = new Div(
                from,
                until,
                language,
                period(asked, "client-reports.last-month", Rhythm.MONTHLY.lastFull(today)),
                period(asked, "client-reports.last-quarter", Rhythm.QUARTERLY.lastFull(today)),
                period(asked, "client-reports.earlier", asked.period().before()),
                period(asked, "client-reports.later", asked.period().after()),
                deeds(asked, order, schedule));
        line.addClassName("figure-period");
        return line;
    }

    private Component deeds(ReportQuestion asked, ReportOrder order, Optional<ReportSchedule> schedule) {
        var deeds = new Div();
        deeds.addClassNames("figure-links", "at-end");
        for (var format : ReportFormat.values()) {
            var link = KeptReportsCard.download(
                    format.name(), () -> desk.file(desk.make(order).id(), format));
            link.setAriaLabel(getTranslation("client-reports.download", format.name()));
            link.addClassName("download");
            deeds.add(link);
        }
        if (desk.maySend(order.program())) {
            List<EmailAddress> known = schedule.map(ReportSchedule::recipients).orElseGet(List::of);
            var title = getTranslation("client-reports.send") + ": " + words.period(order.language(), order.period());
            var send = Buttons.plain(
                    Icon.SEND,
                    getTranslation("client-reports.send-now"),
                    () -> new SendDialog(order, title, known, desk, () -> showChanged(asked)).open());
            send.addClassName("send-report");
            deeds.add(send);
        }
        return deeds;
    }

    private Component period(ReportQuestion asked, String key, FigurePeriod period) {
        return Buttons.view(
                getTranslation(key),
                asked.over(period).address(),
                asked.period().equals(period));
    }

    private void ask(ReportQuestion asked, @Nullable LocalDate from, @Nullable LocalDate until) {
        refusal.removeAll();
        if (from == null || until == null || !FigurePeriod.isPossible(from, until)) {
            refusal.add(new Banner(
                    Icon.ALERT, getTranslation("client-reports.bad-period", FigurePeriod.MAXIMUM_DAYS), Tone.WARN));
            return;
        }
        go(asked.over(new FigurePeriod(from, until)));
    }

    private void go(ReportQuestion other) {
        getUI().ifPresent(ui -> ui.navigate(ReportQuestion.ROUTE, other.parameters()));
    }
}
