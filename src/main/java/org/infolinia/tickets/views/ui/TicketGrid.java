package org.infolinia.tickets.views.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.KeysetPages;
import org.infolinia.kit.Mark;
import org.infolinia.programs.Program;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.fields.CustomField;
import org.infolinia.tickets.ui.DueBadge;
import org.infolinia.tickets.ui.parts.TicketWords;
import org.infolinia.tickets.views.ListKey;
import org.infolinia.tickets.views.ListedTicket;
import org.infolinia.tickets.views.ViewColumn;
import org.infolinia.tickets.views.ViewDefinition;
import org.infolinia.tickets.views.ViewSort;

/** The tickets of a view as rows; more are read as one scrolls. */
@JsModule("context://scripts/rows-by-enter.js")
class TicketGrid extends Grid<ListedTicket> {

    private static final int ROWS_AT_ONCE = 50;
    private static final String SUBJECT_WIDTH = "184px";
    private static final String WORD_WIDTH = "92px";
    private static final String FIELD_WIDTH = "152px";

    private final transient Map<ProgramId, Program> programs;
    private final transient TicketCells cells;
    private final transient Formats formats;
    private final transient Consumer<Optional<ViewSort>> resorted;
    private final transient Map<Column<ListedTicket>, ViewSort.Key> keys = new HashMap<>();
    private boolean isBeingSet;

    /** @param resorted hears in what other order the list is wanted; empty for the view's own */
    TicketGrid(
            Map<ProgramId, Program> programs,
            TicketCells cells,
            Formats formats,
            Consumer<Optional<ViewSort>> resorted,
            Consumer<Ticket> opened) {
        super(ROWS_AT_ONCE);
        this.programs = programs;
        this.cells = cells;
        this.formats = formats;
        this.resorted = resorted;
        addThemeVariants(GridVariant.NO_BORDER);
        setEmptyStateComponent(new EmptyState(Icon.TICKET, getTranslation("tickets.list.empty")));
        addItemClickListener(click -> opened.accept(click.getItem().ticket()));
        addAttachListener(attach -> getElement().executeJs("window.infoliniaRowsByEnter(this)"));
        addSortListener(event -> sorted(event.getSortOrder()));
        setSizeFull();
    }

    /** Shows other columns, and those fields behind them. */
    void arrange(ViewDefinition view, List<CustomField> fields) {
        isBeingSet = true;
        removeAllColumns();
        keys.clear();
        sortable(addComponentColumn(this::number), ViewSort.Key.OPENED, view)
                .setHeader(getTranslation("tickets.list.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        view.columns().forEach(column -> arrange(column, view));
        fields.forEach(this::arrange);
        keys.entrySet().stream()
                .filter(entry -> entry.getValue() == view.sort().key())
                .findFirst()
                .ifPresent(entry -> sort(List.of(new GridSortOrder<>(
                        entry.getKey(),
                        view.sort().isDescending() ? SortDirection.DESCENDING : SortDirection.ASCENDING))));
        isBeingSet = false;
    }

    /** Shows other rows. */
    void list(KeysetPages<ListedTicket, ListKey> pages) {
        var provider = new CallbackDataProvider<ListedTicket, Void>(
                query -> pages.from(query.getOffset(), query.getLimit()).stream(),
                query -> pages.from(0, query.getLimit()).size(),
                listed -> listed.ticket().number());
        setItems(provider).setItemCountUnknown();
    }

    private void arrange(ViewColumn column, ViewDefinition view) {
        var shown = switch (column) {
            case STATE -> addComponentColumn(row -> TicketWords.badge(row.ticket()));
            case DUE -> addComponentColumn(row -> new DueBadge(row.ticket(), formats, getLocale()));
            default -> addColumn(row -> cells.shown(column, row.ticket()));
        };
        shown.setHeader(cells.header(column));
        switch (column) {
            case SUBJECT ->
                shown.setTooltipGenerator(row -> row.ticket().subject())
                        .setWidth(SUBJECT_WIDTH)
                        .setFlexGrow(3);
            case CONTACT, TOPIC, KIND, TAGS, QUEUE, OWNER ->
                shown.setWidth(WORD_WIDTH).setFlexGrow(1);
            case SNOOZED ->
                shown.setTextAlign(ColumnTextAlign.END).setAutoWidth(true).setFlexGrow(0);
            case STATE -> shown.setAutoWidth(true).setFlexGrow(0);
            case PRIORITY ->
                sortable(shown, ViewSort.Key.PRIORITY, view).setAutoWidth(true).setFlexGrow(0);
            case DUE ->
                sortable(shown, ViewSort.Key.DUE, view).setAutoWidth(true).setFlexGrow(0);
            case WAITING -> moment(shown, ViewSort.Key.WAITING, view);
            case OPENED -> moment(shown, ViewSort.Key.OPENED, view);
            case UPDATED -> moment(shown, ViewSort.Key.UPDATED, view);
            case RESOLVED -> moment(shown, ViewSort.Key.RESOLVED, view);
        }
    }

    /** Not sortable: no index knows that order. */
    private void arrange(CustomField field) {
        var shown = addColumn(row -> cells.shown(field, row))
                .setHeader(cells.header(field))
                .setTooltipGenerator(row -> cells.shown(field, row))
                .setSortable(false)
                .setResizable(true)
                .setWidth(FIELD_WIDTH)
                .setFlexGrow(1);
        if (field.content().kind() == CustomField.Kind.NUMBER) {
            shown.setTextAlign(ColumnTextAlign.END);
        }
    }

    private void moment(Column<ListedTicket> column, ViewSort.Key key, ViewDefinition view) {
        sortable(column, key, view)
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    /** By its header where an index knows the order. */
    private Column<ListedTicket> sortable(Column<ListedTicket> column, ViewSort.Key key, ViewDefinition view) {
        if (view.allows(key)) {
            column.setSortProperty(key.name());
            keys.put(column, key);
        }
        return column.setSortable(view.allows(key));
    }

    private void sorted(List<GridSortOrder<ListedTicket>> orders) {
        if (!isBeingSet) {
            resorted.accept(orders.stream().findFirst().flatMap(this::sort));
        }
    }

    private Optional<ViewSort> sort(GridSortOrder<ListedTicket> order) {
        return Optional.ofNullable(keys.get(order.getSorted()))
                .map(key -> new ViewSort(key, order.getDirection() == SortDirection.DESCENDING));
    }

    private Component number(ListedTicket row) {
        var ticket = row.ticket();
        var link = new Anchor("tickets/" + ticket.number(), ticket.number().toString());
        link.addClassName("code");
        var cell = new Span(link);
        cell.addClassName("number-cell");
        var program = programs.get(ticket.program());
        if (programs.size() > 1 && program != null) {
            cell.addComponentAsFirst(new Mark(program.mark(), program.colour()));
        }
        return cell;
    }
}
