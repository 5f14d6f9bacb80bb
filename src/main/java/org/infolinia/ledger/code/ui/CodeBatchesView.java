package org.infolinia.ledger.code.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Mark;
import org.infolinia.kit.Strip;
import org.infolinia.kit.Tone;
import org.infolinia.kit.TwoLines;
import org.infolinia.ledger.code.CodeBatch;
import org.infolinia.ledger.code.CodeBatches;
import org.infolinia.ledger.code.CodeImportRuns;
import org.infolinia.ledger.code.token.ApiTokens;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;

/** The batches of codes of the programs in view, what is left of each, and what is being imported right now. */
@Route("codes")
@Menu(order = 120, icon = "CODE", title = "ledger.codes.menu")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class CodeBatchesView extends Div implements HasDynamicTitle {

    private final transient CodeBatches batches;
    private final transient CodeImportRuns runs;
    private final transient ApiTokens tokens;
    private final transient Formats formats;
    private final transient Phrasebook phrasebook;
    private final Map<ProgramId, Program> programs = new HashMap<>();
    private final Grid<CodeBatch> grid = new Grid<>();
    private final Card card = new Card(Icon.CODE, getTranslation("ledger.codes.batches"));
    private final Strip strip = new Strip(getPageTitle());
    private final Div imports = new Div();
    private transient Runnable ending = () -> {};

    CodeBatchesView(
            CodeBatches batches,
            CodeImportRuns runs,
            ApiTokens tokens,
            ProgramSelection selection,
            Formats formats,
            Phrasebook phrasebook) {
        this.batches = batches;
        this.runs = runs;
        this.tokens = tokens;
        this.formats = formats;
        this.phrasebook = phrasebook;
        selection.inView().forEach(program -> programs.put(program.id(), program));
        addClassNames("page", "code-batches");
        imports.addClassName("code-imports");
        prepareGrid();
        add(strip.with(tokens(), newBatch()), imports, card.edgeToEdge().filling());
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ledger.codes.title");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var ui = attach.getUI();
        ending = runs.listen(() -> ui.access(this::refresh));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        ending.run();
    }

    private Button tokens() {
        return Buttons.plain(
                Icon.LINK,
                getTranslation("ledger.tokens.title"),
                () -> new ApiTokensDialog(List.copyOf(programs.values()), tokens, formats, phrasebook).open());
    }

    private Button newBatch() {
        return Buttons.plain(
                Icon.PLUS,
                getTranslation("ledger.codes.new"),
                () -> new NewBatchDialog(
                                List.copyOf(programs.values()), batches, phrasebook, formats.today(), this::refresh)
                        .open());
    }

    private void prepareGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setSizeFull();
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("ledger.codes.name"))
                .setWidth("18rem")
                .setFlexGrow(1);
        addNumber("ledger.codes.points", batch -> batch.terms().points().value());
        addNumber("ledger.codes.count", CodeBatch::codes);
        addNumber("ledger.codes.used", CodeBatch::used);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("ledger.codes.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::actions)
                .setKey("actions")
                .setHeader(getTranslation("ledger.codes.actions"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private void addNumber(String header, ToLongFunction<CodeBatch> number) {
        grid.addColumn(batch -> formats.number(number.applyAsLong(batch), getLocale()))
                .setHeader(getTranslation(header))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private void showChanged() {
        refresh();
        strip.focusTitle();
    }

    private void refresh() {
        var shown = new ArrayList<CodeBatch>();
        programs.keySet().forEach(program -> shown.addAll(batches.of(program)));
        grid.setItems(new ListDataProvider<>(shown) {
            @Override
            public Object getId(CodeBatch batch) {
                return batch.id();
            }
        });
        card.show(shown.isEmpty() ? new EmptyState(Icon.CODE, getTranslation("ledger.codes.empty")) : grid);
        imports.removeAll();
        shown.forEach(batch ->
                runs.of(batch.id()).ifPresent(run -> imports.add(new CodeImportNotice(batch, run, phrasebook))));
        imports.setVisible(imports.getComponentCount() > 0);
    }

    private Component name(CodeBatch batch) {
        var line = new Span(new TwoLines(batch.terms().name(), validity(batch)));
        var program = programs.get(batch.terms().program());
        if (program != null) {
            line.addComponentAsFirst(new Mark(program.mark(), program.colour()));
        }
        line.addClassName("code-batch-name");
        return line;
    }

    private String validity(CodeBatch batch) {
        var until = batch.terms().validUntil();
        return getTranslation(
                "ledger.codes.valid",
                formats.day(batch.terms().validFrom(), getLocale()),
                until == null ? getTranslation("ledger.codes.no-end") : formats.day(until, getLocale()));
    }

    private Badge state(CodeBatch batch) {
        return switch (batch.stateOn(formats.today())) {
            case ACTIVE -> new Badge(Icon.CHECK_C, getTranslation("ledger.codes.state.active"), Tone.OK);
            case UNRELEASED -> new Badge(Icon.STAMP, getTranslation("ledger.codes.state.unreleased"), Tone.WARN);
            case STOPPED -> new Badge(Icon.PAUSE, getTranslation("ledger.codes.state.stopped"), Tone.BAD);
            case EXPIRED -> new Badge(Icon.HISTORY, getTranslation("ledger.codes.state.expired"), Tone.NEUTRAL);
            case WAITING -> new Badge(Icon.HOURGLASS, getTranslation("ledger.codes.state.waiting"), Tone.NEUTRAL);
        };
    }

    /** Every row has these buttons; whoever hears them must hear which row they belong to. */
    private Component actions(CodeBatch batch) {
        var upload = Buttons.plain(
                Icon.UPLOAD, getTranslation("ledger.codes.upload"), () -> new UploadCodesDialog(batch, runs).open());
        var stop = Buttons.plain(
                Icon.PAUSE,
                getTranslation("ledger.codes.stop"),
                () -> new StopBatchDialog(batch, batches, this::showChanged).open());
        var release = Buttons.plain(
                Icon.STAMP,
                getTranslation("ledger.codes.release"),
                () -> new ReleaseBatchDialog(batch, batches, phrasebook, this::showChanged).open());
        release.setAriaLabel(release.getText() + ": " + batch.terms().name());
        release.setVisible(!batch.isReleased() && !batch.isStopped());
        upload.setAriaLabel(upload.getText() + ": " + batch.terms().name());
        stop.setAriaLabel(stop.getText() + ": " + batch.terms().name());
        stop.setEnabled(!batch.isStopped());
        upload.setVisible(!batch.isReleased() && !batch.isStopped());
        upload.setEnabled(
                runs.of(batch.id()).filter(CodeImportRuns.Run::isRunning).isEmpty());
        var actions = new Span(upload, release, stop);
        actions.addClassName("row-actions");
        return actions;
    }
}
