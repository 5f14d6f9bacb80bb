package org.infolinia.reporting.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.InPlace;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;
import org.jspecify.annotations.Nullable;

/** One screen for who leads a shift: now, the clocks, the voice of the participants, points given by hand. */
@Route("dashboard")
@Menu(order = 5, icon = "GRID", title = "reporting.title")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class DashboardView extends Div implements HasDynamicTitle {

    private static final int REFRESH_MILLISECONDS = 15_000;

    private final DashboardCards cards;
    private final Formats formats;
    private final Clock clock;
    private final List<Program> programs;
    private @Nullable Registration refreshing;

    DashboardView(DashboardCards cards, Formats formats, Clock clock, ProgramSelection selection) {
        this.cards = cards;
        this.formats = formats;
        this.clock = clock;
        this.programs = selection.inView();
        addClassNames("page", "dashboard");
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reporting.title");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().setPollInterval(REFRESH_MILLISECONDS);
        refreshing = attached.getUI().addPollListener(poll -> show());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        detached.getUI().setPollInterval(-1);
        if (refreshing != null) {
            refreshing.remove();
        }
    }

    /** Whoever has a number in focus keeps it while the figures change. */
    private void show() {
        var fresh = new Div(heading());
        if (programs.isEmpty()) {
            fresh.add(new Card(getTranslation("reporting.now"))
                    .with(new EmptyState(Icon.GRID, getTranslation("reporting.no-program"))));
        } else {
            var middle = new Div(
                    new Div(cards.today(programs), cards.recently(programs), cards.clocks(programs)),
                    cards.voices(programs));
            middle.addClassName("dashboard-middle");
            fresh.add(cards.now(programs), middle, cards.pointsByHand(programs));
        }
        InPlace.update(getElement(), fresh.getElement());
    }

    private Component heading() {
        var now = clock.instant();
        var day = new Span(formats.day(now, getLocale()));
        day.addClassNames("small", "muted", "grow");
        var refreshed = new Span(getTranslation("reporting.refreshed", formats.time(now, getLocale())));
        refreshed.addClassNames("small", "quiet");
        var heading = new Div(new H1(getTranslation("reporting.title")), day, refreshed);
        heading.addClassName("dashboard-heading");
        return heading;
    }
}
