package org.infolinia.tickets.problems.ui.pages;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Mark;
import org.infolinia.kit.Strip;
import org.infolinia.kit.TwoLines;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.tickets.problems.Problem;
import org.infolinia.tickets.problems.ProblemDesk;
import org.infolinia.tickets.problems.ProblemFeed;
import org.infolinia.tickets.problems.ui.ProblemCards;
import org.infolinia.tickets.problems.ui.ProblemWords;

/** The problems of the programs in view: how far they are and how many tickets they have. */
@Route("problems")
@Menu(order = 310, icon = "LINK", title = "tickets.problems.rail")
@PermitAll
class ProblemListView extends Div implements HasDynamicTitle {

    private final transient ProblemDesk desk;
    private final transient ProblemFeed feed;
    private final transient ProblemCards cards;
    private final transient Formats formats;
    private final transient Map<ProgramId, Program> programs;
    private final transient Map<AgentId, String> agents;
    private final Checkbox withSolved = new Checkbox();
    private final Grid<Problem> grid = new Grid<>();
    private transient Runnable ending = () -> {};

    ProblemListView(
            ProblemDesk desk,
            ProblemFeed feed,
            ProblemCards cards,
            ProgramSelection selection,
            AgentDirectory agents,
            Formats formats) {
        this.desk = desk;
        this.feed = feed;
        this.cards = cards;
        this.formats = formats;
        this.programs = selection.inView().stream().collect(Collectors.toMap(Program::id, Function.identity()));
        this.agents = agents.everybody().stream()
                .collect(Collectors.toMap(AgentView::id, agent -> agent.name().full()));
        addClassName("page");
        withSolved.setLabel(getTranslation("tickets.problems.with-solved"));
        withSolved.addValueChangeListener(change -> list());
        var card = new Card(getPageTitle()).filling().edgeToEdge();
        card.addClassName("headless");
        prepareGrid();
        add(
                new Strip(getPageTitle())
                        .with(
                                withSolved,
                                Buttons.plain(Icon.PLUS, getTranslation("tickets.problems.add"), this::create)),
                card.with(grid));
        list();
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("tickets.problems.menu");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var refresh = new CalmRefresh(attach.getUI(), this::list);
        ending = feed.listen(program -> {
            if (programs.containsKey(program)) {
                refresh.ask();
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        ending.run();
    }

    private void prepareGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setSizeFull();
        grid.setEmptyStateComponent(new EmptyState(Icon.LINK, getTranslation("tickets.problems.none")));
        grid.addItemClickListener(click -> open(click.getItem()));
        grid.addComponentColumn(this::number)
                .setHeader(getTranslation("tickets.problems.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(problem -> new TwoLines(
                        problem.content().name(), problem.content().cause().replaceAll("\\s+", " ")))
                .setHeader(getTranslation("tickets.problems.name"))
                .setWidth("15rem")
                .setFlexGrow(3);
        grid.addComponentColumn(problem -> ProblemWords.badge(problem.state()))
                .setHeader(getTranslation("tickets.problems.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::tally)
                .setHeader(getTranslation("tickets.problems.tickets-column"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(problem -> Optional.ofNullable(problem.tickets().newestAt())
                        .map(at -> formats.moment(at, getLocale()))
                        .orElse("–"))
                .setHeader(getTranslation("tickets.problems.newest"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(this::owner)
                .setHeader(getTranslation("tickets.problems.owner"))
                .setWidth("9rem")
                .setFlexGrow(1);
        grid.getColumns().forEach(column -> column.setSortable(false));
    }

    private Component number(Problem problem) {
        var link = new Anchor("problems/" + problem.id().value(), problem.id().toString());
        link.addClassName("code");
        var program = Objects.requireNonNull(programs.get(problem.program()));
        var cell = new Span(new Mark(program.mark(), program.colour()), link);
        cell.addClassName("number-cell");
        return cell;
    }

    /** Open tickets of what is solved are no good sign. */
    private Component tally(Problem problem) {
        var words = new Span(ProblemWords.tally(problem));
        words.getClassNames()
                .set(
                        "problem-open-again",
                        problem.isSolved() && problem.tickets().open() > 0);
        return words;
    }

    private String owner(Problem problem) {
        return Optional.ofNullable(problem.content().owner())
                .map(owner -> agents.getOrDefault(owner, ""))
                .orElse(getTranslation("tickets.problems.nobody"));
    }

    private void list() {
        grid.setItems(desk.of(programs.keySet(), withSolved.getValue()));
    }

    private void create() {
        cards.create(programs.values(), ProblemListView::open);
    }

    private static void open(Problem problem) {
        UI.getCurrent().navigate("problems/" + problem.id().value());
    }
}
