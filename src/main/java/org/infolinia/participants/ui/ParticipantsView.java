package org.infolinia.participants.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Mark;
import org.infolinia.kit.Strip;
import org.infolinia.participants.ParticipantLine;
import org.infolinia.participants.ParticipantListing;
import org.infolinia.participants.ParticipantListing.Order;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;

/** The participants of the programs in view, fetched as one scrolls. Since when each is one is an answer to a question. */
@Route("participants")
@Menu(order = 30, icon = "USERS", title = "participants.title")
@PermitAll
class ParticipantsView extends Div implements HasDynamicTitle {

    private final ParticipantListing listing;
    private final Map<ProgramId, Program> programs = new LinkedHashMap<>();
    private final Select<Order> order = new Select<>();

    ParticipantsView(ParticipantListing listing, ProgramSelection selection) {
        this.listing = listing;
        selection.inView().forEach(program -> programs.put(program.id(), program));
        addClassName("page");
        int count = listing.count(programs.keySet());
        add(new Strip(getTranslation("participants.title"), counted(count)).with(orderChoice()));
        add(card(count));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("participants.title");
    }

    private Component counted(int count) {
        var words = new Span(getTranslation("participants.list.count", count));
        words.addClassNames("small", "muted");
        return words;
    }

    private Component orderChoice() {
        order.setAriaLabel(getTranslation("participants.list.order"));
        order.setItems(Order.values());
        order.setItemLabelGenerator(choice -> getTranslation("participants.list.order." + choice.name()));
        order.setValue(Order.BY_NAME);
        return order;
    }

    private Component card(int count) {
        var card = new Card(getTranslation("participants.title")).edgeToEdge().filling();
        card.addClassName("headless");
        return count == 0
                ? card.with(new EmptyState(Icon.USERS, getTranslation("participants.none")))
                : card.with(grid());
    }

    private Grid<ParticipantLine> grid() {
        var grid = new Grid<ParticipantLine>();
        grid.setSizeFull();
        grid.addComponentColumn(this::nameLink)
                .setHeader(getTranslation("participants.list.name"))
                .setFlexGrow(2);
        grid.addColumn(ParticipantLine::number).setHeader(getTranslation("participants.list.number"));
        grid.addColumn(line -> Optional.ofNullable(line.town()).orElse("–"))
                .setHeader(getTranslation("participants.list.town"));
        grid.addComponentColumn(this::program).setHeader(getTranslation("participants.list.program"));
        grid.addItemClickListener(click -> getUI().ifPresent(ui -> ui.navigate(path(click.getItem()))));
        var lines = lines();
        grid.setItems(lines);
        order.addValueChangeListener(change -> lines.refreshAll());
        return grid;
    }

    private CallbackDataProvider<ParticipantLine, Void> lines() {
        return new CallbackDataProvider<>(
                query ->
                        listing.page(programs.keySet(), order.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> listing.count(programs.keySet()),
                ParticipantLine::id);
    }

    private Component nameLink(ParticipantLine line) {
        return new Anchor(path(line), line.name().last() + " " + line.name().first());
    }

    private Component program(ParticipantLine line) {
        var program = programs.get(line.program());
        var cell = new Span();
        cell.addClassName("program-line");
        if (program != null) {
            cell.add(new Mark(program.mark(), program.colour()), new Span(program.name()));
        }
        return cell;
    }

    private static String path(ParticipantLine line) {
        return "participants/" + line.id().value();
    }
}
