package org.infolinia.ledger.declaration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Mark;
import org.infolinia.kit.Strip;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.declaration.Declaration;
import org.infolinia.ledger.declaration.DeclarationRules;
import org.infolinia.ledger.declaration.SalesDeclarations;
import org.infolinia.ledger.declaration.SalesDeclarations.Reception;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;

/** What partners have declared as sold in the programs in view, and how far each is settled. */
@Route("declarations")
@Menu(order = 130, icon = "LIST", title = "ledger.declarations.menu")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class DeclarationsView extends Div implements HasDynamicTitle {

    private static final int SHOWN_CONFLICTS = 20;

    private final transient SalesDeclarations declarations;
    private final transient DeclarationRules rules;
    private final transient Formats formats;
    private final transient Phrasebook phrasebook;
    private final Map<ProgramId, Program> programs = new HashMap<>();
    private final Grid<Declaration> grid = new Grid<>();
    private final Card card = new Card(Icon.STAMP, getTranslation("ledger.declarations.title"));
    private final Div notices = new Div();

    DeclarationsView(
            SalesDeclarations declarations,
            DeclarationRules rules,
            ProgramSelection selection,
            Formats formats,
            Phrasebook phrasebook) {
        this.declarations = declarations;
        this.rules = rules;
        this.formats = formats;
        this.phrasebook = phrasebook;
        selection.inView().forEach(program -> programs.put(program.id(), program));
        addClassNames("page", "declarations");
        prepareGrid();
        add(strip(), notices, card.edgeToEdge().filling());
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ledger.declarations.title");
    }

    private Strip strip() {
        var mine = List.copyOf(programs.values());
        return new Strip(getPageTitle())
                .with(
                        Buttons.plain(
                                Icon.SCALE,
                                getTranslation("ledger.declarations.rules"),
                                () -> new DeclarationRulesDialog(mine, rules, formats, phrasebook).open()),
                        Buttons.plain(
                                Icon.UPLOAD,
                                getTranslation("ledger.declarations.upload"),
                                () -> new UploadDeclarationsDialog(mine, declarations, this::show).open()));
    }

    private void prepareGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setSizeFull();
        grid.setItems(new CallbackDataProvider<>(
                query -> declarations.of(programs.keySet(), query.getOffset(), query.getLimit()).stream(),
                query -> declarations.count(programs.keySet()),
                Declaration::id));
        grid.addComponentColumn(this::link)
                .setHeader(getTranslation("ledger.declarations.declaration"))
                .setFlexGrow(2);
        grid.addColumn(declaration -> formats.moment(declaration.receivedAt(), getLocale()))
                .setHeader(getTranslation("ledger.declarations.received"))
                .setFlexGrow(1);
        addNumber(
                "ledger.declarations.lines", declaration -> declaration.lines().all());
        addNumber(
                "ledger.declarations.state.ACCEPTED",
                declaration -> declaration.lines().accepted());
        addNumber(
                "ledger.declarations.state.REJECTED",
                declaration -> declaration.lines().rejected());
        addNumber(
                "ledger.declarations.state.DISPUTED",
                declaration -> declaration.lines().disputed());
        addNumber(
                "ledger.declarations.state.SETTLED",
                declaration -> declaration.lines().settled());
        addNumber(
                "ledger.column.points",
                declaration -> declaration.settledPoints().value());
    }

    private void addNumber(String header, ToLongFunction<Declaration> number) {
        grid.addColumn(declaration -> formats.number(number.applyAsLong(declaration), getLocale()))
                .setHeader(getTranslation(header))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("112px")
                .setFlexGrow(0);
    }

    private Component link(Declaration declaration) {
        var link = new Span(new Anchor("declarations/" + declaration.id().value(), declaration.externalId()));
        var program = programs.get(declaration.program());
        if (program != null) {
            link.addComponentAsFirst(new Mark(program.mark(), program.colour()));
        }
        link.addClassName("code-batch-name");
        return link;
    }

    private void show(Outcome<Reception> outcome) {
        notices.removeAll();
        switch (outcome) {
            case Outcome.Done<Reception>(Reception came) -> {
                notices.add(new Banner(Icon.CHECK_C, words(came), Tone.OK));
                came.conflicts().stream()
                        .limit(SHOWN_CONFLICTS)
                        .forEach(conflict -> notices.add(banner(conflict.first())));
            }
            case Outcome.Refused<Reception>(Refusal refusal) ->
                notices.add(new Banner(Icon.ALERT, phrasebook.say(Language.ofLocale(getLocale()), refusal), Tone.BAD));
        }
        refresh();
    }

    private String words(Reception came) {
        return getTranslation(
                "ledger.declarations.came",
                came.received(),
                came.accepted(),
                came.rejected(),
                came.known(),
                came.conflicts().size());
    }

    /** The same name with other lines: nothing was taken over, and here is the one that has the name. */
    private Banner banner(Declaration first) {
        var words = getTranslation(
                "ledger.declarations.conflict", first.externalId(), formats.moment(first.receivedAt(), getLocale()));
        var link =
                new Anchor("declarations/" + first.id().value(), getTranslation("ledger.declarations.conflict.first"));
        return new Banner(Icon.ALERT, words, Tone.BAD, link);
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        card.show(
                declarations.count(programs.keySet()) == 0
                        ? new EmptyState(Icon.STAMP, getTranslation("ledger.declarations.empty"))
                        : grid);
    }
}
