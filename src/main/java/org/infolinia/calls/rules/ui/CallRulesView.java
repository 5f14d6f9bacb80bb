package org.infolinia.calls.rules.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.infolinia.calls.rules.CallRulesDesk;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.programs.ProgramSelection;

/** When nobody is called back and when a contact is a repeated one, in the programs in view; supervisors settle it. */
@Route("call-rules")
@Menu(order = 220, icon = "CLOCK", title = "calls.rules.menu")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class CallRulesView extends Div implements HasDynamicTitle {

    CallRulesView(CallRulesDesk desk, ProgramSelection selection) {
        addClassNames("page", "call-rules");
        var list = new Div();
        list.addClassName("stack");
        selection.inView().forEach(program -> list.add(new CallRulesCard(program, desk)));
        if (list.getComponentCount() == 0) {
            list.add(new Card(getPageTitle())
                    .with(new EmptyState(Icon.CLOCK, getTranslation("calls.dispositions.no-program"))));
        }
        add(new Strip(getPageTitle()), list);
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("calls.rules.menu");
    }
}
