package org.infolinia.reporting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.infolinia.calls.callbacks.panel.OwnCallbacks;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.WorkPage;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.quality.panel.OwnReviews;
import org.infolinia.surveys.Period;
import org.infolinia.surveys.panel.OwnVoice;

/** What an agent may know of his own work: ratings, reviews, what people thanked him for and what he has promised. */
@Route("own")
@Menu(order = 73, icon = "STAR", title = "reporting.own")
@RolesAllowed("AGENT")
class OwnPageView extends Div implements HasDynamicTitle {

    /** Long enough for most to have been rated often enough. */
    private static final int DAYS = 90;

    OwnPageView(OwnVoice voice, OwnReviews reviews, OwnCallbacks callbacks, Clock clock, ProgramSelection selection) {
        addClassNames("page-slot", "own-page");
        var programs = selection.inView();
        var page = new WorkPage(new Strip(getPageTitle()));
        if (programs.isEmpty()) {
            page.work(new Card(getPageTitle()).with(new EmptyState(Icon.STAR, getTranslation("reporting.no-program"))));
        } else {
            var period = Period.lastDays(DAYS, clock.instant());
            programs.forEach(program -> page.who(voice.score(program, period)));
            page.work(voice.praise(programs)).state(callbacks.card(), reviews.card());
        }
        add(page);
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("reporting.own");
    }
}
