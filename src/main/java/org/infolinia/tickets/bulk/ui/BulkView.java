package org.infolinia.tickets.bulk.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.Tone;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.tickets.bulk.Bulk;
import org.infolinia.tickets.bulk.BulkDesk;
import org.infolinia.tickets.bulk.BulkId;
import org.infolinia.tickets.bulk.BulkLine;
import org.infolinia.tickets.bulk.BulkRuns;
import org.infolinia.tickets.edits.ui.EditWords;
import org.jspecify.annotations.Nullable;

/** What came of each ticket of a bulk, what was refused first. */
@Route("bulks")
@PermitAll
class BulkView extends Div implements HasUrlParameter<Long>, HasDynamicTitle {

    private static final String READABLE = "260px";

    private final transient BulkDesk desk;
    private final transient BulkRuns runs;
    private final transient EditWords words;
    private final transient ProgramSelection selection;
    private final AtomicBoolean isToBeShown = new AtomicBoolean();
    private final BulkProgress progress = new BulkProgress();
    private final Div refusals = new Div();
    private final Grid<BulkLine> lines = new Grid<>();
    private final Button goOn;
    private final Button undo;
    private @Nullable BulkId id;
    private transient Runnable ending = () -> {};

    BulkView(BulkDesk desk, BulkRuns runs, EditWords words, ProgramSelection selection) {
        this.desk = desk;
        this.runs = runs;
        this.words = words;
        this.selection = selection;
        addClassName("page");
        goOn = Buttons.plain(Icon.RIGHT, getTranslation("tickets.bulk.go-on"), this::goOn);
        undo = Buttons.plain(Icon.UNDO, getTranslation("tickets.bulk.undo"), this::undo);
        prepareGrid();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tickets.bulk.menu");
    }

    @Override
    public void setParameter(BeforeEvent event, Long number) {
        removeAll();
        id = new BulkId(number);
        desk.find(id).ifPresentOrElse(this::build, this::sayThatThereIsNone);
    }

    /** However fast it goes on, it is drawn anew once for what happened meanwhile. */
    @Override
    protected void onAttach(AttachEvent attach) {
        var ui = attach.getUI();
        ending = runs.listen(which -> {
            if (which.equals(id) && isToBeShown.compareAndSet(false, true)) {
                ui.access(this::refresh);
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        ending.run();
    }

    private void build(Bulk bulk) {
        var programs = selection.inView().stream().map(Program::id).toList();
        var edits = new Span(Stream.concat(
                        Stream.ofNullable(bulk.answer()).map(answer -> getTranslation("tickets.bulk.answer")),
                        bulk.edits().stream().map(edit -> words.of(edit, programs)))
                .collect(Collectors.joining(", ")));
        edits.addClassNames("small", "muted", "truncated");
        var card = new Card(getPageTitle()).filling().edgeToEdge();
        card.addClassName("headless");
        var head = new Div(progress);
        head.addClassName("bulk-line");
        add(
                new Strip(getPageTitle(), edits)
                        .with(goOn, undo, new Anchor("tickets", getTranslation("tickets.to-list"))),
                refusals,
                card.with(head, lines));
        lines.setDataProvider(new CallbackDataProvider<BulkLine, Void>(
                query -> desk.lines(bulk.id(), query.getOffset(), query.getLimit()).stream(),
                query -> bulk.sums().all(),
                BulkLine::place));
        show(bulk);
    }

    private void show(Bulk bulk) {
        progress.show(bulk, desk.isBrokenOff(bulk));
        goOn.setVisible(desk.isBrokenOff(bulk));
        undo.setVisible(desk.canBeUndone(bulk));
    }

    private void refresh() {
        isToBeShown.set(false);
        Optional.ofNullable(id).flatMap(desk::find).ifPresent(bulk -> {
            show(bulk);
            lines.getDataProvider().refreshAll();
        });
    }

    private void sayThatThereIsNone() {
        add(new Card(getPageTitle())
                .with(new EmptyState(
                        Icon.TICKET,
                        getTranslation("refusal.bulk-unknown"),
                        new Anchor("tickets", getTranslation("tickets.to-list")))));
    }

    private void goOn() {
        if (id != null && desk.goOn(id) instanceof Refused<BulkId>(var refusal)) {
            refuse(refusal);
        }
    }

    private void undo() {
        if (id != null && desk.undo(id) instanceof Refused<BulkId>(var refusal)) {
            refuse(refusal);
        }
    }

    private void refuse(Refusal refusal) {
        refusals.removeAll();
        refusals.add(new Banner(Icon.ALERT, say(refusal), Tone.BAD));
    }

    private void prepareGrid() {
        lines.addThemeVariants(GridVariant.NO_BORDER);
        lines.setSelectionMode(Grid.SelectionMode.NONE);
        lines.setSizeFull();
        lines.addComponentColumn(BulkView::number)
                .setHeader(getTranslation("tickets.list.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        lines.addComponentColumn(this::state)
                .setHeader(getTranslation("tickets.bulk.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        lines.addColumn(this::why)
                .setHeader(getTranslation("tickets.bulk.why"))
                .setTooltipGenerator(this::why)
                .setWidth(READABLE)
                .setFlexGrow(1);
    }

    private static Component number(BulkLine line) {
        var link = new Anchor("tickets/" + line.ticket(), line.ticket().toString());
        link.addClassName("code");
        return link;
    }

    private Component state(BulkLine line) {
        var said = getTranslation("tickets.bulk.state." + line.state());
        return switch (line.state()) {
            case WAITING -> new Badge(Icon.HOURGLASS, said, Tone.NEUTRAL);
            case CHANGED -> new Badge(Icon.CHECK, said, Tone.OK);
            case SAME, LEFT_OUT -> new Badge(Icon.EQUAL, said, Tone.NEUTRAL);
            case UNDONE -> new Badge(Icon.UNDO, said, Tone.OK);
            case REFUSED, KEPT -> new Badge(Icon.ALERT, said, Tone.WARN);
        };
    }

    private String why(BulkLine line) {
        return line.refusal() == null ? "" : say(line.refusal());
    }

    private String say(Refusal refusal) {
        return getTranslation(refusal.messageKey(), refusal.arguments().toArray());
    }
}
