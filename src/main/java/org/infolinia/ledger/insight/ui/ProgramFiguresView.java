package org.infolinia.ledger.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.DayPicker;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.insight.InsightLists;
import org.infolinia.ledger.insight.TermsDesk;
import org.infolinia.ledger.insight.figures.FigurePeriod;
import org.infolinia.ledger.insight.figures.ProgramFigures;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.programs.panel.ProgramLinks;
import org.jspecify.annotations.Nullable;

/** What a program's points did in a period, and how its participants stand day by day. */
@Route(FiguresQuestion.FIGURES)
@Menu(order = 150, icon = "CHART", title = "ledger.figures.menu")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class ProgramFiguresView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private final transient ProgramFigures figures;
    private final transient InsightLists lists;
    private final transient TermsDesk terms;
    private final transient Formats formats;
    private final transient Phrasebook phrasebook;
    private final transient ProgramSelection selection;
    private final Div refusal = new Div();
    private Strip strip = new Strip(getPageTitle());

    ProgramFiguresView(
            ProgramFigures figures,
            InsightLists lists,
            TermsDesk terms,
            Formats formats,
            Phrasebook phrasebook,
            ProgramSelection selection) {
        this.figures = figures;
        this.lists = lists;
        this.terms = terms;
        this.formats = formats;
        this.phrasebook = phrasebook;
        this.selection = selection;
        addClassNames("page", "program-figures");
        refusal.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(FiguresQuestion.of(event.getLocation().getQueryParameters(), formats.today()));
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("ledger.figures.menu");
    }

    private void show(FiguresQuestion question) {
        removeAll();
        refusal.removeAll();
        strip = new Strip(getPageTitle());
        var chosen = selection.oneInView(question.program());
        if (chosen.isEmpty()) {
            add(
                    strip,
                    new Card(getPageTitle())
                            .with(new EmptyState(Icon.CHART, getTranslation("ledger.figures.no-program"))));
            return;
        }
        var program = chosen.get();
        var asked = question.of(program.id().value());
        var columns = new Div(
                new Div(
                        new FiguresCard(program, asked, figures, formats),
                        new TermsCard(program, terms, formats, phrasebook, () -> showChanged(asked))),
                new TrendsCard(program, asked, lists, terms.of(program.id()), formats));
        columns.addClassName("figure-columns");
        add(
                strip.with(new ProgramLinks(
                        selection.inView(),
                        program,
                        other -> asked.of(other.id().value()).address(FiguresQuestion.FIGURES))),
                periods(asked),
                refusal,
                columns);
    }

    private void showChanged(FiguresQuestion asked) {
        show(asked);
        strip.focusTitle();
    }

    private Component periods(FiguresQuestion asked) {
        var from = new DayPicker(
                getTranslation("ledger.figures.from"), asked.period().from());
        var until = new DayPicker(
                getTranslation("ledger.figures.until"), asked.period().until());
        from.setId("figures-from");
        until.setId("figures-until");
        from.addValueChangeListener(change -> ask(asked, from.getValue(), until.getValue()));
        until.addValueChangeListener(change -> ask(asked, from.getValue(), until.getValue()));
        var line = new Div(
                from,
                until,
                period("ledger.figures.earlier", asked.over(asked.period().before())),
                period("ledger.figures.later", asked.over(asked.period().after())));
        line.addClassName("figure-period");
        return line;
    }

    private Component period(String key, FiguresQuestion to) {
        return Buttons.view(getTranslation(key), to.address(FiguresQuestion.FIGURES), false);
    }

    private void ask(FiguresQuestion asked, @Nullable LocalDate from, @Nullable LocalDate until) {
        refusal.removeAll();
        if (from == null || until == null || !FigurePeriod.isPossible(from, until)) {
            refusal.add(new Banner(
                    Icon.ALERT, getTranslation("ledger.figures.bad-period", FigurePeriod.MAXIMUM_DAYS), Tone.WARN));
            return;
        }
        var other = asked.over(new FigurePeriod(from, until));
        getUI().ifPresent(ui -> ui.navigate(FiguresQuestion.FIGURES, other.parameters()));
    }
}
