package org.infolinia.tickets.ui;

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
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.kernel.AgentId;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Chord;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Mark;
import org.infolinia.kit.Strip;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.SignedInAgent;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketFilter;
import org.infolinia.tickets.TicketFilter.Owner;
import org.infolinia.tickets.desk.TicketFiles;

/** The tickets of the programs in view: those the law wants answered soonest come first, of finished ones the newest. */
@Route("tickets")
@Menu(order = 20, icon = "TICKET", title = "tickets.title")
@PermitAll
class TicketListView extends Div implements HasDynamicTitle {

    private static final int TYPING_PAUSE_MILLISECONDS = 300;

    private final TicketFiles files;
    private final TicketFeed feed;
    private final ProgramSelection programs;
    private final ListInHand listInHand;
    private final NewTicketDialogs newTicket;
    private final Gatekeeper gatekeeper;
    private final Formats formats;

    private final Map<AgentId, String> agentNames = new HashMap<>();
    private final Map<Long, Program> programsById;
    private final Select<Whose> whose = new Select<>();
    private final TextField text = new TextField();
    private final Span count = new Span();
    private final Grid<Ticket> grid = new Grid<>();
    private Runnable ending = () -> {};

    /** Which part of the tickets is listed. */
    enum Whose {
        OPEN_ONES("tickets.list.open-ones", TicketFilter.OPEN_STATES),
        MINE("tickets.list.mine", TicketFilter.OPEN_STATES),
        UNOWNED("tickets.list.unowned", TicketFilter.OPEN_STATES),
        OVER("tickets.list.over", EnumSet.of(State.RESOLVED, State.CLOSED));

        private final String words;
        private final Set<State> states;

        Whose(String words, Set<State> states) {
            this.words = words;
            this.states = states;
        }
    }

    TicketListView(
            TicketFiles files,
            TicketFeed feed,
            ProgramSelection programs,
            ListInHand listInHand,
            NewTicketDialogs newTicket,
            AgentDirectory agents,
            Gatekeeper gatekeeper,
            Formats formats) {
        this.files = files;
        this.feed = feed;
        this.programs = programs;
        this.listInHand = listInHand;
        this.newTicket = newTicket;
        this.gatekeeper = gatekeeper;
        this.formats = formats;
        addClassNames("page", "ticket-list");
        agents.everybody()
                .forEach(agent -> agentNames.put(agent.id(), agent.name().full()));
        programsById = programs.inView().stream()
                .collect(Collectors.toMap(program -> program.id().value(), program -> program));
        var card = new Card(getTranslation("tickets.title")).filling().edgeToEdge();
        card.addClassName("headless");
        card.with(grid);
        add(strip(), card);
        arrangeGrid();
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tickets.title");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var ui = attach.getUI();
        ending = feed.listen(event -> {
            if (programsById.containsKey(event.ticket().program().value())) {
                ui.access(this::refresh);
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        ending.run();
    }

    private Component strip() {
        whose.setAriaLabel(getTranslation("tickets.list.whose"));
        whose.setItems(Whose.values());
        whose.setItemLabelGenerator(choice -> getTranslation(choice.words));
        whose.setValue(Whose.OPEN_ONES);
        whose.addValueChangeListener(change -> refresh());
        whose.addClassName("whose");
        text.addClassName("list-search");
        text.setPlaceholder(getTranslation("tickets.list.search-hint"));
        text.setAriaLabel(getTranslation("tickets.list.search"));
        text.setPrefixComponent(Icon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setMaxLength(TicketFilter.MAXIMUM_TEXT_LENGTH);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE_MILLISECONDS);
        text.addValueChangeListener(change -> refresh());
        count.addClassNames("small", "muted", "unwrapped");
        count.getElement().setAttribute("role", "status");
        return new Strip(getTranslation("tickets.title"), count)
                .with(
                        whose,
                        text,
                        Buttons.plain(
                                Icon.PLUS, getTranslation("tickets.new"), Chord.NEW_TICKET, newTicket::openForAnybody));
    }

    private void arrangeGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setEmptyStateComponent(new EmptyState(Icon.TICKET, getTranslation("tickets.list.empty")));
        grid.addComponentColumn(this::number)
                .setHeader(getTranslation("tickets.list.number"))
                .setComparator(Comparator.comparing(ticket -> ticket.number().value()))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(Ticket::subject)
                .setHeader(getTranslation("tickets.list.subject"))
                .setSortable(true)
                .setTooltipGenerator(Ticket::subject)
                .setFlexGrow(3);
        grid.addColumn(TicketWords::whose)
                .setHeader(getTranslation("tickets.list.participant"))
                .setSortable(true)
                .setFlexGrow(1);
        grid.addComponentColumn(ticket -> TicketWords.badge(ticket.state()))
                .setHeader(getTranslation("tickets.list.state"))
                .setComparator(Comparator.comparing(Ticket::state))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(ticket -> TicketWords.of(ticket.topic()))
                .setHeader(getTranslation("tickets.list.topic"))
                .setSortable(true)
                .setFlexGrow(1);
        grid.addComponentColumn(ticket -> new DueBadge(ticket, formats, getLocale()))
                .setHeader(getTranslation("tickets.list.due"))
                .setComparator(
                        Comparator.comparing(Ticket::legalDueOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(this::owner)
                .setHeader(getTranslation("tickets.list.owner"))
                .setSortable(true)
                .setFlexGrow(1);
        grid.addColumn(this::waiting)
                .setHeader(getTranslation("tickets.list.waiting"))
                .setComparator(
                        Comparator.comparing(Ticket::waitingSince, Comparator.nullsLast(Comparator.naturalOrder())))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(ticket -> formats.moment(ticket.updatedAt(), getLocale()))
                .setHeader(getTranslation("tickets.list.updated"))
                .setComparator(Comparator.comparing(Ticket::updatedAt))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addItemClickListener(click -> open(click.getItem()));
        grid.setSizeFull();
    }

    private void refresh() {
        var tickets = matching();
        listInHand.hold(tickets);
        count.setText(
                tickets.size() < TicketFiles.PAGE_SIZE
                        ? getTranslation("tickets.list.count", tickets.size())
                        : getTranslation("tickets.list.most", tickets.size()));
        grid.setItems(tickets);
    }

    private List<Ticket> matching() {
        var choice = whose.getValue();
        var filter = new TicketFilter(
                programs.inView().stream().map(Program::id).collect(Collectors.toSet()),
                choice.states,
                owner(choice),
                text.getValue());
        return files.list(filter);
    }

    private Owner owner(Whose choice) {
        return switch (choice) {
            case OPEN_ONES, OVER -> new Owner.Anybody();
            case UNOWNED -> new Owner.Nobody();
            case MINE ->
                gatekeeper
                        .agent()
                        .map(SignedInAgent::id)
                        .<Owner>map(Owner.Agent::new)
                        .orElseGet(Owner.Anybody::new);
        };
    }

    private Component number(Ticket ticket) {
        var link = new Anchor("tickets/" + ticket.number(), ticket.number().toString());
        link.addClassName("code");
        var cell = new Span(link);
        cell.addClassName("number-cell");
        if (programsById.size() > 1) {
            var program =
                    Objects.requireNonNull(programsById.get(ticket.program().value()));
            cell.addComponentAsFirst(new Mark(program.mark(), program.colour()));
        }
        return cell;
    }

    private void open(Ticket ticket) {
        UI.getCurrent().navigate("tickets/" + ticket.number());
    }

    private String owner(Ticket ticket) {
        return ticket.owner() == null
                ? getTranslation("tickets.nobody")
                : agentNames.getOrDefault(ticket.owner(), getTranslation("tickets.nobody"));
    }

    private String waiting(Ticket ticket) {
        return ticket.waitingSince() == null ? "" : formats.moment(ticket.waitingSince(), getLocale());
    }
}
