package org.infolinia.tickets.replies.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.infolinia.kit.Card;
import org.infolinia.kit.Icon;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramStatusLinks;

/** Whether a program's mail leads participants to the page of their matter; what is chosen holds at once. */
class StatusLinksCard extends Card {

    private final transient ProgramStatusLinks links;
    private final transient Program program;
    private final Span said = new Span();

    StatusLinksCard(Program program, ProgramStatusLinks links) {
        super(Icon.LINK, UI.getCurrent().getTranslation("tickets.status-links.of", program.name()));
        this.program = program;
        this.links = links;
        var given = new Checkbox(getTranslation("tickets.status-links.given"));
        given.setValue(links.areGiven(program.id()));
        given.addValueChangeListener(change -> settle(change.getValue()));
        given.addClassName("status-links-given");
        said.addClassNames("small", "muted");
        said.getElement().setAttribute("role", "status");
        var choice = new Div(given, said);
        choice.addClassName("status-links-choice");
        var hint = new Paragraph(getTranslation("tickets.status-links.hint"));
        hint.addClassNames("small", "muted");
        with(choice, hint);
    }

    private void settle(boolean given) {
        links.settle(program.id(), given);
        said.setText(getTranslation("tickets.status-links.saved"));
    }
}
