package org.infolinia.tickets.views.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.KeysetPages;
import org.infolinia.kit.Strip;
import org.infolinia.operation.table.TableFormat;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.tickets.assignment.ui.NextTicketActions;
import org.infolinia.tickets.bulk.ui.BulkActions;
import org.infolinia.tickets.fields.CustomField;
import org.infolinia.tickets.opening.ui.NewTicketDialogs;
import org.infolinia.tickets.ui.ListInHand;
import org.infolinia.tickets.ui.TicketFeed;
import org.infolinia.tickets.views.Condition.Saying;
import org.infolinia.tickets.views.ListKey;
import org.infolinia.tickets.views.ListedTicket;
import org.infolinia.tickets.views.TicketExport;
import org.infolinia.tickets.views.TicketLists;
import org.infolinia.tickets.views.TicketView;
import org.infolinia.tickets.views.TicketView.Shipped;
import org.infolinia.tickets.views.ViewDefinition;
import org.infolinia.tickets.views.ViewDesk;
import org.infolinia.tickets.views.ViewSort;

/** The tickets of the programs in view, by the view that is chosen beside them. */
@Route("tickets")
@Menu(order = 20, icon = "TICKET", title = "tickets.title")
@PermitAll
class TicketListView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    /** What names the view in the address. */
    static final String VIEW = "view";

    private static final int TYPING_PAUSE_MILLISECONDS = 300;

    private final ViewDesk desk;
    private final TicketLists lists;
    private final TicketExport export;
    private final TicketFeed feed;
    private final ListInHand listInHand;
    private final NewTicketDialogs newTicket;
    private final NextTicketActions nextTickets;
    private final BulkActions bulks;
    private final ViewDialogs dialogs;
    private final Formats formats;

    private final Map<ProgramId, Program> programs;
    private final TicketCells cells;
    private final ViewList views;
    private final TicketGrid grid;
    private final TextField text = new TextField();
    private final Span count = new Span();
    private final Div deeds = new Div();
    private final PacedRefresh refreshes = new PacedRefresh(this::refresh);

    private List<TicketView> known = List.of();
    private TicketView view = Shipped.OPEN;
    private List<CustomField> fields = List.of();
    private Optional<ViewSort> resorted = Optional.empty();
    private ViewDefinition listed;
    private KeysetPages<ListedTicket, ListKey> pages;
    private Runnable ending = () -> {};

    TicketListView(
            ViewDesk desk,
            TicketLists lists,
            TicketExport export,
            TicketFeed feed,
            ProgramSelection selection,
            ListInHand listInHand,
            NewTicketDialogs newTicket,
            NextTicketActions nextTickets,
            BulkActions bulks,
            ViewDialogs dialogs,
            Formats formats) {
        this.desk = desk;
        this.lists = lists;
        this.export = export;
        this.feed = feed;
        this.listInHand = listInHand;
        this.newTicket = newTicket;
        this.nextTickets = nextTickets;
        this.bulks = bulks;
        this.dialogs = dialogs;
        this.formats = formats;
        addClassNames("page", "ticket-list");
        programs = selection.inView().stream().collect(Collectors.toMap(Program::id, Function.identity()));
        cells = dialogs.cells(programs.keySet(), getLocale());
        views = new ViewList(formats);
        grid = new TicketGrid(
                programs,
                cells,
                formats,
                this::resort,
                ticket -> UI.getCurrent().navigate("tickets/" + ticket.number()));
        listed = asked();
        pages = pagesOf(listed);
        add(strip(), columns());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tickets.title") + " · " + ViewWords.nameOf(view);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        offer(desk.of(programs.keySet()));
        var key = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(VIEW)
                .orElse(Shipped.OPEN.key());
        show(known.stream().filter(each -> each.key().equals(key)).findFirst().orElse(Shipped.OPEN));
    }

    /** Links that are the same stay, and with them the keyboard's focus. */
    private void offer(List<TicketView> offered) {
        if (!offered.equals(known)) {
            known = offered;
            views.offer(known);
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var ui = attach.getUI();
        ending = feed.listen(event -> {
            if (programs.containsKey(event.ticket().program())) {
                refreshes.wanted(ui);
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        ending.run();
    }

    private Component strip() {
        text.addClassName("list-search");
        text.setPlaceholder(getTranslation("tickets.list.search-hint"));
        text.setAriaLabel(getTranslation("tickets.list.search"));
        text.setPrefixComponent(Icon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setMaxLength(Saying.MAXIMUM_LENGTH);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE_MILLISECONDS);
        text.addValueChangeListener(change -> list());
        text.addKeyPressListener(Key.ENTER, press -> searchTexts());
        count.addClassNames("small", "muted", "unwrapped");
        count.getElement().setAttribute("role", "status");
        return new Strip(getTranslation("tickets.title"), count)
                .with(
                        text,
                        Buttons.plain(Icon.SEARCH, getTranslation("tickets.fulltext.search"), this::searchTexts),
                        nextTickets.create(),
                        Buttons.plain(
                                Icon.PLUS, getTranslation("tickets.new"), Chord.NEW_TICKET, newTicket::openForAnybody));
    }

    /** What was typed is looked for in all that was said, wherever the view looks. */
    private void searchTexts() {
        UI.getCurrent().navigate("ticket-search", QueryParameters.of("q", text.getValue()));
    }

    private Component columns() {
        var beside = new Card(getTranslation("tickets.view.all"))
                .withHeader(Buttons.plain(Icon.PLUS, getTranslation("tickets.view.add"), this::addView))
                .edgeToEdge()
                .with(views);
        beside.addClassName("view-card");
        deeds.addClassName("view-deeds");
        var card = new Card(getTranslation("tickets.title")).filling().edgeToEdge();
        card.addClassName("headless");
        card.with(deeds, bulks.bar(grid, most -> pages.from(0, most)), grid);
        var columns = new Div(beside, card);
        columns.addClassName("view-columns");
        return columns;
    }

    private void show(TicketView chosen) {
        view = chosen;
        resorted = Optional.empty();
        views.mark(view);
        UI.getCurrent().getPage().setTitle(getPageTitle());
        offerDeeds();
        fields = dialogs.fields(view.definition(), programs.keySet());
        grid.arrange(view.definition(), fields);
        list();
        countViews();
    }

    private void offerDeeds() {
        deeds.removeAll();
        var name = new Span(ViewWords.nameOf(view));
        name.addClassNames("strong", "truncated", "grow");
        deeds.add(name);
        if (view instanceof TicketView.Stored stored && desk.mayChange(stored)) {
            deeds.add(
                    Buttons.plain(
                            Icon.PENCIL,
                            getTranslation("tickets.view.change"),
                            () -> dialogs.change(stored, programs.values(), this::reload)),
                    Buttons.plain(
                            Icon.X,
                            getTranslation("tickets.view.remove"),
                            () -> dialogs.remove(stored, gone -> reload(Shipped.OPEN))));
        }
        for (var format : TableFormat.values()) {
            deeds.add(download(format));
        }
    }

    private Component download(TableFormat format) {
        var link = new Anchor((DownloadHandler) event -> send(event, format), AttachmentType.DOWNLOAD, format.name());
        link.setAriaLabel(getTranslation("tickets.view.export", format.name()));
        link.addClassName("download");
        return link;
    }

    private void send(DownloadEvent event, TableFormat format) throws IOException {
        event.setFileName(format.fileName("tickets"));
        event.setContentType(format.mediaType());
        export.write(
                view,
                listed,
                programs.keySet(),
                format,
                cells.table(view.definition().columns(), fields),
                event.getOutputStream());
    }

    private void addView() {
        dialogs.add(view.definition(), programs.values(), this::reload);
    }

    private void reload(TicketView shown) {
        UI.getCurrent().navigate(TicketListView.class, QueryParameters.of(VIEW, shown.key()));
    }

    private void resort(Optional<ViewSort> wanted) {
        resorted = wanted;
        list();
    }

    private void list() {
        listed = asked();
        pages = pagesOf(listed);
        grid.list(pages);
        countListed();
    }

    private void refresh() {
        pages.startAgain();
        grid.getDataProvider().refreshAll();
        countListed();
        countViews();
    }

    private void countListed() {
        var number = lists.count(view, listed, programs.keySet());
        var words = ViewWords.of(number, formats, getLocale());
        count.setText(getTranslation("tickets.list.count", words, number.number()));
        listInHand.hold(pages, words);
    }

    private void countViews() {
        views.count(lists.counts(known, programs.keySet()));
    }

    /** The view as it is looked at: narrowed by what was typed, in the order of the header that was pressed. */
    private ViewDefinition asked() {
        var narrowed = text.isEmpty() ? view.definition() : view.definition().and(new Saying(text.getValue()));
        return resorted.map(narrowed::sortedBy).orElse(narrowed);
    }

    private KeysetPages<ListedTicket, ListKey> pagesOf(ViewDefinition definition) {
        var shown = view;
        return new KeysetPages<>(
                (after, limit) -> lists.page(shown, definition, programs.keySet(), after, limit),
                ListedTicket::key,
                listed -> listed.ticket().number().value(),
                ListKey.BEGINNING,
                TicketLists.PAGE_SIZE);
    }
}
