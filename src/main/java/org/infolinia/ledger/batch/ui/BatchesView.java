package org.infolinia.ledger.batch.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Mark;
import org.infolinia.kit.Strip;
import org.infolinia.ledger.batch.AffectedParticipants;
import org.infolinia.ledger.batch.Batch;
import org.infolinia.ledger.batch.BatchDesk;
import org.infolinia.ledger.batch.BatchId;
import org.infolinia.ledger.batch.BatchRuns;
import org.infolinia.ledger.code.CodeBatches;
import org.infolinia.ledger.reason.AdjustmentReasons;
import org.infolinia.ledger.ui.CaseFields;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;

/** Batches of the programs in view, live, and the way to a new one. */
@Route("batches")
@Menu(order = 110, icon = "USERS", title = "ledger.batches.menu")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class BatchesView extends Div implements HasDynamicTitle {

    private final transient BatchDesk desk;
    private final transient BatchRuns runs;
    private final transient BatchWords words;
    private final transient Formats formats;
    private final Map<ProgramId, Program> programs = new LinkedHashMap<>();
    private final Grid<Batch> grid = new Grid<>();
    private final Card card = new Card(Icon.USERS, getTranslation("ledger.batches.title"));
    private transient Runnable ending = () -> {};

    BatchesView(
            BatchDesk desk,
            BatchRuns runs,
            AffectedParticipants affected,
            AdjustmentReasons reasons,
            CodeBatches codes,
            CaseFields caseFields,
            BatchWords words,
            ProgramSelection selection,
            Formats formats) {
        this.desk = desk;
        this.runs = runs;
        this.words = words;
        this.formats = formats;
        selection.inView().forEach(program -> programs.put(program.id(), program));
        addClassNames("page", "batches");
        prepareGrid();
        var create = Buttons.plain(
                Icon.PLUS,
                getTranslation("ledger.batch.new"),
                () -> new NewBatchDialog(
                                List.copyOf(programs.values()),
                                desk,
                                affected,
                                reasons,
                                codes,
                                caseFields,
                                words,
                                BatchesView::open)
                        .open());
        add(new Strip(getPageTitle()).with(create), card.edgeToEdge().filling());
        refresh();
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("ledger.batches.title");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var ui = attach.getUI();
        ending = runs.listen(batch -> ui.access(this::refresh));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        ending.run();
    }

    private static void open(BatchId batch) {
        UI.getCurrent().navigate("batches/" + batch.value());
    }

    private void prepareGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setSizeFull();
        grid.addComponentColumn(this::link)
                .setHeader(getTranslation("ledger.batch.batch"))
                .setFlexGrow(2);
        grid.addComponentColumn(words::badge)
                .setHeader(getTranslation("ledger.batch.status"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addNumber("ledger.batch.wallets", batch -> number(batch.sums().all()));
        addNumber("ledger.batch.posted", batch -> number(batch.sums().posted()));
        addNumber("ledger.batch.refused", batch -> number(batch.sums().refused()));
        addNumber(
                "ledger.column.points",
                batch -> formats.signedPoints(batch.sums().promised(), getLocale()));
        grid.addColumn(batch -> batch.maker().actor().name())
                .setHeader(getTranslation("ledger.batch.maker"))
                .setFlexGrow(1);
        grid.addColumn(batch -> formats.moment(batch.openedAt(), getLocale()))
                .setHeader(getTranslation("ledger.batch.opened"))
                .setFlexGrow(1);
    }

    private void addNumber(String header, ValueProvider<Batch, ?> value) {
        grid.addColumn(value)
                .setHeader(getTranslation(header))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("112px")
                .setFlexGrow(0);
    }

    private String number(long number) {
        return formats.number(number, getLocale());
    }

    private Component link(Batch batch) {
        var link = new Span(new Anchor(
                "batches/" + batch.id().value(),
                getTranslation("ledger.batch.named", batch.id().value(), words.reason(batch, getLocale()))));
        var program = programs.get(batch.program());
        if (program != null) {
            link.addComponentAsFirst(new Mark(program.mark(), program.colour()));
        }
        link.addClassName("code-batch-name");
        return link;
    }

    private void refresh() {
        var shown = desk.of(List.copyOf(programs.keySet()));
        grid.setItems(new ListDataProvider<>(shown) {
            @Override
            public Object getId(Batch batch) {
                return batch.id();
            }
        });
        card.show(shown.isEmpty() ? new EmptyState(Icon.USERS, getTranslation("ledger.batches.empty")) : grid);
    }
}
