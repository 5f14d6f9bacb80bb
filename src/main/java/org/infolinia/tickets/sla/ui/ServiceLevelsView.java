package org.infolinia.tickets.sla.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.Tone;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.programs.hours.CalendarDesk;
import org.infolinia.tickets.sla.SlaPolicyDesk;
import org.infolinia.tickets.sla.SlaRecount;
import org.infolinia.tickets.sla.SlaRecount.Progress;

/** What the programs in view promise of their tickets. Of several promises the first that fits a ticket counts. */
@Route("service-levels")
@Menu(order = 320, icon = "CLOCK", title = "tickets.sla.menu")
@RolesAllowed("ADMINISTRATOR")
class ServiceLevelsView extends Div implements HasDynamicTitle {

    private final transient SlaPolicyDesk desk;
    private final transient SlaRecount recount;
    private final transient CalendarDesk calendars;
    private final transient ProgramDirectory programs;
    private final transient Formats formats;
    private final transient List<Program> inView;

    ServiceLevelsView(
            SlaPolicyDesk desk,
            SlaRecount recount,
            CalendarDesk calendars,
            ProgramDirectory programs,
            ProgramSelection selection,
            Formats formats) {
        this.desk = desk;
        this.recount = recount;
        this.calendars = calendars;
        this.programs = programs;
        this.formats = formats;
        this.inView = selection.inView();
        addClassNames("page", "service-levels");
        show();
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("tickets.sla.menu");
    }

    private void show() {
        removeAll();
        var list = new Div();
        list.addClassName("stack");
        inView.forEach(program -> list.add(promisesOf(program)));
        var toCalendars = new Anchor("calendars", getTranslation("tickets.sla.to-calendars"));
        add(new Strip(getPageTitle()).with(toCalendars), list);
    }

    private Card promisesOf(Program program) {
        var card = new Card(Icon.CLOCK, getTranslation("tickets.sla.of", program.name())).edgeToEdge();
        if (calendars.of(program.id()).isEmpty()) {
            return card.with(new EmptyState(Icon.CLOCK, getTranslation("tickets.sla.no-calendar")));
        }
        var add = Buttons.plain(
                Icon.PLUS,
                getTranslation("tickets.sla.add"),
                () -> dialog(program).open());
        add.addClassName("at-end");
        add.setAriaLabel(getTranslation("tickets.sla.add") + ": " + program.name());
        var policies = desk.of(program.id());
        card.withHeader(add).with(progress(program));
        return policies.isEmpty()
                ? card.with(new EmptyState(Icon.CLOCK, getTranslation("tickets.sla.none")))
                : card.with(new SlaPolicyGrid(
                        program,
                        policies,
                        desk,
                        calendars,
                        policy -> new SlaPolicyDialog(
                                        program,
                                        policy,
                                        desk,
                                        calendars.of(program.id()),
                                        programs.queues(program.id()),
                                        this::show)
                                .open(),
                        this::show));
    }

    private SlaPolicyDialog dialog(Program program) {
        return new SlaPolicyDialog(
                program, null, desk, calendars.of(program.id()), programs.queues(program.id()), this::show);
    }

    /** Says so while the open tickets are still reckoned by what was promised before. */
    private Component progress(Program program) {
        return recount.progress(program.id())
                .filter(going -> going.finishedAt() == null)
                .<Component>map(this::underWay)
                .orElseGet(Span::new);
    }

    private Component underWay(Progress going) {
        var again = Buttons.plain(Icon.UNDO, getTranslation("tickets.sla.look-again"), this::show);
        var banner = new Banner(
                Icon.HOURGLASS,
                getTranslation("tickets.sla.recounting", formats.number(going.recounted(), getLocale())),
                Tone.NEUTRAL);
        banner.add(again);
        return banner;
    }
}
