package org.infolinia.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.Card;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Strip;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.reporting.TableExport.Table;
import org.infolinia.reporting.ui.sheet.AnswersLink;
import org.infolinia.reporting.ui.sheet.Board;
import org.infolinia.reporting.ui.sheet.BoardQuestion;
import org.infolinia.reporting.ui.sheet.BoardWords;
import org.infolinia.reporting.ui.sheet.Cell;
import org.infolinia.reporting.ui.sheet.Cell.Bit;
import org.infolinia.reporting.ui.sheet.Sheet;
import org.infolinia.reporting.ui.sheet.SheetTable;
import org.infolinia.reporting.ui.sheet.TopicSheet;
import org.infolinia.surveys.Aspect;
import org.infolinia.surveys.Period;
import org.infolinia.surveys.report.comment.SaidAnswers;
import org.infolinia.surveys.report.comment.SaidAnswers.Filter;
import org.infolinia.surveys.report.comment.SaidAnswers.Said;
import org.jspecify.annotations.Nullable;

/** The answers behind a score of the dashboard, the newest first. */
@Route(AnswersLink.ROUTE)
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class AnswersView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final String NAME = "answers";
    private static final String PAGE = "page";
    private static final int LONGEST_TOPIC = 40;

    private final transient SaidAnswers answers;
    private final transient Downloads downloads;
    private final transient Formats formats;
    private final transient Phrasebook phrasebook;
    private final transient Clock clock;
    private final transient ProgramDirectory directory;
    private final transient ProgramSelection selection;

    AnswersView(
            SaidAnswers answers,
            Downloads downloads,
            Formats formats,
            Phrasebook phrasebook,
            Clock clock,
            ProgramDirectory directory,
            ProgramSelection selection) {
        this.answers = answers;
        this.downloads = downloads;
        this.formats = formats;
        this.phrasebook = phrasebook;
        this.clock = clock;
        this.directory = directory;
        this.selection = selection;
        addClassNames("page", "figure-rows");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var question = BoardQuestion.of(parameters);
        show(question.among(directory.mine(), selection.inView()), question, parameters);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reporting.answers");
    }

    private void show(List<Program> programs, BoardQuestion question, QueryParameters parameters) {
        removeAll();
        var topic = parameters
                .getSingleParameter(AnswersLink.TOPIC)
                .filter(text -> text.length() <= LONGEST_TOPIC)
                .orElse(null);
        var aspect = aspect(parameters).orElse(null);
        var board = new Board(programs, question, Map.of());
        var filter =
                new Filter(board.scope().programs(), Period.lastDays(question.days(), clock.instant()), topic, aspect);
        long count = answers.count(filter);
        int page = Pager.existing(page(parameters), count);
        var sheet = sheet(board, answers.rows(filter, Pager.offset(page), Pager.PAGE_SIZE));
        add(
                new Strip(getPageTitle())
                        .startingWith(new Anchor(
                                question.address(BoardQuestion.DASHBOARD), getTranslation("reporting.title")))
                        .with(downloads.of(table(board, filter, sheet.headings()))),
                new Card(title(topic, aspect, question.days()))
                        .edgeToEdge()
                        .filling()
                        .with(shown(sheet)),
                new Pager(page, count, other -> address(question, topic, aspect, other)));
    }

    private static Component shown(Sheet sheet) {
        var table = new SheetTable(sheet);
        table.addClassName("row-table");
        return table;
    }

    private String title(@Nullable String topic, @Nullable Aspect aspect, int days) {
        var about = Stream.of(
                        Optional.ofNullable(topic).map(TopicSheet::words),
                        Optional.ofNullable(aspect).map(one -> getTranslation(one.messageKey())))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(getTranslation("reporting.overall"));
        return about + " · " + getTranslation("reporting.recently", days);
    }

    private static String address(BoardQuestion question, @Nullable String topic, @Nullable Aspect aspect, int page) {
        return AnswersLink.to(question, topic, aspect, "").address() + "&" + PAGE + "=" + page;
    }

    private Table table(Board board, Filter filter, List<String> headings) {
        var filters = new HashMap<String, String>();
        Optional.ofNullable(filter.topic()).ifPresent(topic -> filters.put(AnswersLink.TOPIC, topic));
        Optional.ofNullable(filter.aspect()).ifPresent(aspect -> filters.put(AnswersLink.ASPECT, aspect.key()));
        var language = Language.ofLocale(getLocale());
        return new Table(
                NAME,
                board.scope(),
                filters,
                headings,
                (offset, limit) -> answers.rows(filter, offset, limit).stream()
                        .map(said -> texts(board, said, language))
                        .toList());
    }

    private List<String> texts(Board board, Said said, Language language) {
        return List.of(
                board.program(said.program()).name(),
                said.answeredAt().toString(),
                Integer.toString(said.score()),
                said.topic().isEmpty() ? "" : phrasebook.say(language, "tickets.topic." + said.topic()),
                said.comment(),
                contact(said.contact()).words());
    }

    private Sheet sheet(Board board, List<Said> rows) {
        return new Sheet(
                BoardWords.headings(
                        "programs.switch",
                        "reporting.column.at",
                        "reporting.score",
                        "reporting.topic",
                        "reporting.comment",
                        "reporting.contact"),
                rows.stream().map(row -> row(board, row)).toList());
    }

    private List<Cell> row(Board board, Said said) {
        return List.of(
                Cell.of(board.program(said.program())),
                Cell.of(formats.moment(said.answeredAt(), BoardWords.locale())),
                Cell.of(Integer.toString(said.score())),
                Cell.of(TopicSheet.words(said.topic())),
                Cell.of(said.comment()),
                Cell.of(contact(said.contact())));
    }

    /** A ticket or a call opens; anything else is only named. */
    static Bit contact(String contact) {
        var parts = contact.split(":", 2);
        return switch (parts[0]) {
            case "ticket" -> new Bit("INF-" + parts[1], "tickets/INF-" + parts[1], "", false);
            case "call" -> new Bit("#" + parts[1], "calls/" + parts[1], "", false);
            default -> Bit.plain(Cell.NOTHING);
        };
    }

    private static Optional<Aspect> aspect(QueryParameters parameters) {
        return parameters
                .getSingleParameter(AnswersLink.ASPECT)
                .flatMap(key -> Stream.of(Aspect.values())
                        .filter(aspect -> aspect.key().equals(key))
                        .findFirst());
    }

    private static int page(QueryParameters parameters) {
        return parameters
                .getSingleParameter(PAGE)
                .filter(text -> text.matches("[1-9][0-9]{0,5}"))
                .map(Integer::valueOf)
                .orElse(1);
    }
}
