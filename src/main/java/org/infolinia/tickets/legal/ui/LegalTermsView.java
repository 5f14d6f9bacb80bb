package org.infolinia.tickets.legal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.infolinia.kit.Card;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.programs.ProgramZones;
import org.infolinia.tickets.book.LegalTerms;

/** How long the law leaves each program in view for an answer, and where its days end. */
@Route("legal-clocks")
@Menu(order = 330, icon = "SCALE", title = "tickets.legal.rail")
@RolesAllowed("ADMINISTRATOR")
class LegalTermsView extends Div implements HasDynamicTitle {

    private final transient LegalTerms terms;
    private final transient ProgramZones zones;

    LegalTermsView(LegalTerms terms, ProgramZones zones, ProgramSelection selection) {
        this.terms = terms;
        this.zones = zones;
        addClassNames("page", "legal-terms");
        var list = new Div();
        list.addClassName("stack");
        selection.inView().forEach(program -> list.add(card(program)));
        add(new Strip(getPageTitle()), list);
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("tickets.legal.menu");
    }

    private Card card(Program program) {
        var hint = new Paragraph(getTranslation("tickets.legal.hint"));
        hint.addClassNames("small", "muted");
        var lines = new UnorderedList();
        lines.addClassName("reply-rule-lines");
        lines.add(new ListItem(new ProgramZoneLine(program, zones)));
        terms.of(program.id()).forEach(term -> lines.add(new ListItem(new LegalTermLine(term, terms))));
        return new Card(Icon.SCALE, getTranslation("tickets.legal.of", program.name())).with(hint, lines);
    }
}
