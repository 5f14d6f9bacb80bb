package org.infolinia.quality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.Tone;
import org.infolinia.kit.WorkPage;
import org.infolinia.kit.download.DownloadLink;
import org.infolinia.operation.table.TableFormat;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.quality.AgentQuality;
import org.infolinia.quality.QualityExport;
import org.infolinia.quality.QualityFigures;
import org.infolinia.quality.Review;
import org.infolinia.quality.ReviewDesk;
import org.infolinia.quality.ScorecardShelf;

/** What waits to be judged, what came of it in a period, and what is judged by. */
@Route("quality")
@Menu(order = 72, icon = "EAR", title = "quality.title")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class QualityView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final List<Integer> PERIODS = List.of(30, 90, 365);

    private final transient ReviewDesk desk;
    private final transient ScorecardShelf scorecards;
    private final transient QualityExport export;
    private final transient JudgementTable table;
    private final transient ReviewWords words;
    private final transient Clock clock;
    private final transient List<Program> inView;
    private int days = PERIODS.getFirst();

    QualityView(
            ReviewDesk desk,
            ScorecardShelf scorecards,
            QualityExport export,
            JudgementTable table,
            ReviewWords words,
            Clock clock,
            ProgramSelection selection) {
        this.desk = desk;
        this.scorecards = scorecards;
        this.export = export;
        this.table = table;
        this.words = words;
        this.clock = clock;
        this.inView = selection.inView();
        addClassName("reviews");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        days = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("days")
                .flatMap(asked -> PERIODS.stream()
                        .filter(each -> each.toString().equals(asked))
                        .findFirst())
                .orElse(PERIODS.getFirst());
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("quality.title");
    }

    private void show() {
        removeAll();
        var programs = inView.stream().map(Program::id).toList();
        var until = clock.instant().plusMillis(1);
        var from = until.minus(Duration.ofDays(days));
        var figures = desk.figures(programs, from, until);
        var page = new WorkPage(new Strip(getTranslation("quality.title")).with(periods()))
                .who(agents(figures).withHeader(downloads(programs, from, until)), agreement(figures))
                .work(waiting(programs))
                .state(replies(programs));
        inView.forEach(program -> page.state(scorecard(program)));
        add(page);
    }

    private Component periods() {
        var choice = new Select<Integer>();
        choice.setAriaLabel(getTranslation("quality.period"));
        choice.setItems(PERIODS);
        choice.setItemLabelGenerator(each -> getTranslation("quality.days", each));
        choice.setValue(days);
        choice.addValueChangeListener(change -> getUI().ifPresent(ui -> ui.navigate(
                "quality", QueryParameters.of("days", change.getValue().toString()))));
        return choice;
    }

    private Component[] downloads(List<ProgramId> programs, Instant from, Instant until) {
        var layout = table.layout(Language.ofLocale(getLocale()));
        return Stream.of(TableFormat.values())
                .map(format -> new DownloadLink(
                        format.name(),
                        getTranslation("quality.download", format.name()),
                        format.fileName("reviews"),
                        format.mediaType(),
                        out -> export.judged(programs, from, until, format, layout, out)))
                .toArray(Component[]::new);
    }

    private Card agents(QualityFigures figures) {
        var card = new Card(Icon.USERS, getTranslation("quality.agents"));
        if (figures.agents().isEmpty()) {
            return card.with(new EmptyState(Icon.USERS, getTranslation("quality.nothing-judged")));
        }
        var head = new NativeTableRow();
        Stream.of("quality.agent", "quality.score", "quality.critical-short", "quality.number")
                .forEach(key -> head.add(new NativeTableHeaderCell(getTranslation(key))));
        var table = new NativeTable();
        table.addClassName("review-table");
        table.getHead().add(head);
        figures.agents().forEach(agent -> addRow(table, agent));
        var meaning = new Paragraph(getTranslation("quality.agents-meaning", AgentQuality.LEAST_REVIEWS));
        meaning.addClassNames("tiny", "quiet");
        return card.with(table, meaning);
    }

    private void addRow(NativeTable table, AgentQuality agent) {
        var row = table.getBody().addRow();
        Stream.of(
                        agent.name(),
                        words.share(agent.score()),
                        Integer.toString(agent.missedCritical()),
                        Integer.toString(agent.reviews()))
                .forEach(text -> row.addDataCell().setText(text));
    }

    private Component agreement(QualityFigures figures) {
        var agreement = figures.agreement();
        var share = new Span(words.share(agreement.share()));
        share.addClassName("strong");
        var meaning =
                new Paragraph(getTranslation("quality.agreement-meaning", agreement.alike(), agreement.compared()));
        meaning.addClassNames("tiny", "quiet");
        return new Card(Icon.SCALE, getTranslation("quality.agreement")).with(share, meaning);
    }

    private Component waiting(List<ProgramId> programs) {
        var waiting = desk.waiting(programs);
        var grid = new Grid<Review>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSizeFull();
        grid.addComponentColumn(review -> ReviewWords.to(review, getTranslation("quality.judge-this")))
                .setHeader(getTranslation("quality.to-judge"))
                .setWidth("84px")
                .setFlexGrow(0);
        grid.addComponentColumn(ReviewWords::contact)
                .setHeader(getTranslation("quality.contact"))
                .setWidth("124px")
                .setFlexGrow(0);
        grid.addColumn(Review::agentName)
                .setHeader(getTranslation("quality.agent"))
                .setWidth("112px");
        grid.addColumn(words::when)
                .setHeader(getTranslation("quality.when"))
                .setWidth("136px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::doubly)
                .setHeader(getTranslation("quality.judged-by"))
                .setWidth("136px")
                .setFlexGrow(0);
        grid.setItems(waiting);
        grid.setEmptyStateComponent(new EmptyState(Icon.CHECK_C, getTranslation("quality.nothing-waits")));
        return new Card(getTranslation("quality.to-judge"))
                .edgeToEdge()
                .filling()
                .with(grid);
    }

    private Component doubly(Review review) {
        return review.isDouble()
                ? new Badge(Icon.USERS, getTranslation("quality.double-short"), Tone.NEUTRAL)
                : new Span(getTranslation("quality.single"));
    }

    private Component replies(List<ProgramId> programs) {
        var card = new Card(Icon.MAIL, getTranslation("quality.replies"));
        var replies = desk.repliesWaiting(programs);
        if (replies.isEmpty()) {
            return card.with(new EmptyState(Icon.MAIL, getTranslation("quality.no-replies")));
        }
        replies.forEach(review ->
                card.with(new Paragraph(ReviewWords.to(review, review.agentName() + ", " + words.when(review)))));
        return card;
    }

    private Component scorecard(Program program) {
        var current = scorecards.current(program.id());
        var policy = scorecards.policy(program.id());
        var card = new Card(Icon.GEAR, getTranslation("quality.scorecard-of", program.name()));
        card.addClassName("scorecard");
        return card.with(
                new Paragraph(getTranslation(
                        "quality.scorecard-short",
                        current.version(),
                        current.criteria().size(),
                        policy.contactsAWeek(),
                        policy.doublePercent())),
                Buttons.plain(
                        Icon.PENCIL,
                        getTranslation("quality.change-scorecard"),
                        () -> new ScorecardDialog(current, policy, scorecards, this::show).open()));
    }
}
