package org.infolinia.ledger.reason.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.ledger.reason.ReasonSetup;
import org.infolinia.programs.LimitDesk;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.ProgramSelection;

/** For what and how much points are adjusted by hand in the programs in view; administrators settle it here. */
@Route("program-rules")
@Menu(order = 180, icon = "GEAR", title = "ledger.setup.menu")
@RolesAllowed("ADMINISTRATOR")
class ProgramRulesView extends Div implements HasDynamicTitle {

    private final transient ReasonSetup setup;
    private final transient LimitDesk limits;
    private final transient ProgramDirectory programs;
    private final transient Formats formats;
    private final transient Phrasebook phrasebook;
    private final transient List<Program> inView;
    private final Strip strip = new Strip(getPageTitle());

    ProgramRulesView(
            ReasonSetup setup,
            LimitDesk limits,
            ProgramDirectory programs,
            ProgramSelection selection,
            Formats formats,
            Phrasebook phrasebook) {
        this.setup = setup;
        this.limits = limits;
        this.programs = programs;
        this.formats = formats;
        this.phrasebook = phrasebook;
        this.inView = selection.inView();
        addClassNames("page", "program-rules");
        show();
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("ledger.setup.menu");
    }

    private void show() {
        removeAll();
        var list = new Div();
        list.addClassName("stack");
        inView.forEach(program -> list.add(reasonsOf(program), limitsOf(program)));
        if (inView.isEmpty()) {
            list.add(new Card(getPageTitle())
                    .with(new EmptyState(Icon.GEAR, getTranslation("ledger.setup.no-program"))));
        }
        add(strip, list);
    }

    private void showChanged() {
        show();
        strip.focusTitle();
    }

    private Card reasonsOf(Program program) {
        var add = Buttons.plain(
                Icon.PLUS,
                getTranslation("ledger.setup.reason.add"),
                () -> new ReasonDialog(program, null, setup, phrasebook, this::showChanged).open());
        add.addClassName("at-end");
        add.setAriaLabel(getTranslation("ledger.setup.reason.add") + ": " + program.name());
        return new Card(Icon.TAG, getTranslation("ledger.setup.reasons", program.name()))
                .edgeToEdge()
                .withHeader(add)
                .with(new ReasonsGrid(program, setup, formats, phrasebook, this::showChanged));
    }

    private Card limitsOf(Program program) {
        return new Card(Icon.SHIELD, getTranslation("ledger.budgets.limits", program.name()))
                .with(new LimitsTable(
                        role -> programs.limits(program.id(), role),
                        (role, seen) -> new LimitsDialog(
                                        program, role, seen.orElse(null), limits, phrasebook, this::showChanged)
                                .open(),
                        formats));
    }
}
