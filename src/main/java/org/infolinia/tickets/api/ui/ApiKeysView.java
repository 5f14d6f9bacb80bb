package org.infolinia.tickets.api.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Strip;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.tickets.api.ApiKeys;

/** The keys of the systems that open tickets for the programs in view. */
@Route("ticket-keys")
@Menu(order = 370, icon = "CODE", title = "tickets.api.rail")
@RolesAllowed("ADMINISTRATOR")
class ApiKeysView extends Div implements HasDynamicTitle {

    ApiKeysView(ApiKeys keys, ProgramSelection selection, Formats formats) {
        addClassNames("page", "api-keys");
        var hint = new Paragraph(getTranslation("tickets.api.hint"));
        hint.addClassNames("small", "muted");
        var list = new Div(hint);
        list.addClassName("stack");
        selection.inView().forEach(program -> list.add(new ApiKeysCard(program, keys, formats)));
        add(new Strip(getPageTitle()), list);
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("tickets.api.menu");
    }
}
