package org.infolinia.calls.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.infolinia.calls.telephony.LineSources;
import org.infolinia.calls.wrapup.WrapUpRules;
import org.infolinia.kit.Strip;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.security.Gatekeeper;

/** How the programs in view wrap their calls up, and which telephone systems tell of them. */
@Route("telephony")
@Menu(order = 230, icon = "PHONE", title = "calls.setup")
@RolesAllowed("ADMINISTRATOR")
class TelephonyView extends Div implements HasDynamicTitle {

    TelephonyView(
            WrapUpRules rules,
            LineSources sources,
            ProgramDirectory programs,
            ProgramSelection selection,
            Gatekeeper gatekeeper) {
        addClassNames("page", "telephony");
        var list = new Div();
        list.addClassName("stack");
        List<Program> inView = selection.inView();
        inView.forEach(program -> list.add(
                new WrapUpRulesCard(
                        getTranslation("calls.setup.of", program.name()),
                        program,
                        programs.numbers(program.id()),
                        rules),
                new LineSourcesCard(
                        getTranslation("calls.sources", program.name()),
                        program,
                        sources,
                        gatekeeper.scope().everywhere())));
        add(new Strip(getPageTitle()), list);
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("calls.setup");
    }
}
