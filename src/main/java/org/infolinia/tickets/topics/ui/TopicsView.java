package org.infolinia.tickets.topics.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.infolinia.kit.Strip;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.tickets.topics.Subtopics;

/** The topics of the programs in view. */
@Route("ticket-topics")
@Menu(order = 340, icon = "TAG", title = "tickets.topics.rail")
@RolesAllowed("ADMINISTRATOR")
class TopicsView extends Div implements HasDynamicTitle {

    TopicsView(Subtopics subtopics, ProgramSelection selection) {
        addClassNames("page", "topics");
        var hint = new Paragraph(getTranslation("tickets.topics.hint"));
        hint.addClassNames("small", "muted");
        var list = new Div(hint);
        list.addClassName("stack");
        selection.inView().forEach(program -> list.add(new TopicsCard(program, subtopics)));
        add(new Strip(getPageTitle()), list);
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("tickets.topics.menu");
    }
}
