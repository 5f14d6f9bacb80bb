package org.infolinia.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.reporting.Figure;
import org.infolinia.reporting.Ratio;
import org.infolinia.reporting.ScriptPlace.Trouble;
import org.infolinia.reporting.ui.sheet.Board;
import org.infolinia.reporting.ui.sheet.BoardQuestion;
import org.infolinia.reporting.ui.sheet.BoardSheets;
import org.infolinia.reporting.ui.sheet.BoardWords;
import org.infolinia.reporting.ui.sheet.Cell;
import org.infolinia.reporting.ui.sheet.FigureLinks;
import org.infolinia.reporting.ui.sheet.Sheet;
import org.infolinia.reporting.ui.sheet.SheetMaker;
import org.infolinia.reporting.ui.sheet.SheetTable;
import org.infolinia.surveys.Period;
import org.infolinia.surveys.panel.VoiceCards;
import org.infolinia.surveys.report.SurveyReports;
import org.infolinia.surveys.report.comment.SaidAnswers;
import org.infolinia.surveys.report.comment.SaidAnswers.Said;

/** The dashboard's parts below the present moment. Every number leads to what it counts, every table to its file. */
@SpringComponent
class DashboardCards {

    private static final int PLACES_SHOWN = 5;
    private static final int ADJUSTERS_SHOWN = 5;
    private static final int COMMENTS_SHOWN = 4;

    private final BoardSheets sheets;
    private final FigureLinks links;
    private final SurveyReports surveys;
    private final SaidAnswers answers;
    private final VoiceCards voices;
    private final Formats formats;
    private final Clock clock;

    DashboardCards(
            BoardSheets sheets,
            FigureLinks links,
            SurveyReports surveys,
            SaidAnswers answers,
            VoiceCards voices,
            Formats formats,
            Clock clock) {
        this.sheets = sheets;
        this.links = links;
        this.surveys = surveys;
        this.answers = answers;
        this.voices = voices;
        this.formats = formats;
        this.clock = clock;
    }

    Component today(Board board) {
        return new Card(say("reporting.today"))
                .withHeader(whole(board, sheets.today()))
                .edgeToEdge()
                .with(
                        scrolling("reporting.today", sheets.today().make(board)),
                        definitions(
                                Ratio.ABANDONMENT.messageKey(),
                                Ratio.SERVICE_LEVEL.messageKey(),
                                "reporting.handling-time",
                                Ratio.REPEATS.messageKey(),
                                "reporting.occupancy"));
    }

    Component recently(Board board) {
        return new Card(say("reporting.recently", board.question().days()))
                .withHeader(whole(board, sheets.recent()))
                .edgeToEdge()
                .with(
                        scrolling("reporting.sheet.recent", sheets.recent().make(board)),
                        definitions(Ratio.FIRST_CONTACT.messageKey(), Ratio.CALLBACKS_KEPT.messageKey()));
    }

    Component clocks(Board board) {
        var open = new Paragraph(
                new Span(say(Figure.OPEN_TICKETS.messageKey())),
                SheetTable.bit(links.count(board, Figure.OPEN_TICKETS)));
        open.addClassNames("small", "muted", "card-note");
        return new Card(say("reporting.clocks"))
                .withHeader(whole(board, sheets.clocks()))
                .edgeToEdge()
                .with(
                        scrolling("reporting.clocks", sheets.clocks().make(board)),
                        open,
                        definitions("reporting.clocks"));
    }

    Component voices(Board board) {
        var side = new Div();
        side.addClassName("dashboard-voices");
        int days = board.question().days();
        var period = Period.lastDays(days, clock.instant());
        var reports = surveys.reports(board.scope().programs(), period);
        board.programs()
                .forEach(program ->
                        side.add(voices.voice(program, Objects.requireNonNull(reports.get(program.id())), days)));
        var meaning = new Span(say("reporting.voice-meaning", days));
        meaning.addClassNames("tiny", "quiet");
        return new Card(say("reporting.voice"))
                .withHeader(meaning, whole(board, sheets.scores()), whole(board, sheets.weeks()))
                .with(side);
    }

    Component topics(Board board) {
        var sheet = sheets.topics().make(board);
        return new Card(say("reporting.sheet.topics"))
                .withHeader(whole(board, sheets.topics()))
                .edgeToEdge()
                .with(sheet.rows().isEmpty() ? nothing() : scrolling("reporting.sheet.topics", sheet));
    }

    Component comments(Board board) {
        var period = Period.lastDays(board.question().days(), clock.instant());
        var said = answers.comments(board.scope().programs(), period, COMMENTS_SHOWN);
        var all = new Anchor("surveys?words&days=" + board.question().days(), say("reporting.all-comments"));
        all.addClassNames("small", "card-link");
        var list = new UnorderedList();
        list.addClassName("said");
        said.forEach(one -> list.add(comment(board, one)));
        return new Card(say("reporting.comments")).withHeader(all).with(said.isEmpty() ? nothing() : list);
    }

    Component scripts(Board board) {
        var worst = sheets.scripts().make(board, PLACES_SHOWN);
        return new Card(say("reporting.scripts"))
                .withHeader(regards(board), whole(board, sheets.scripts()))
                .edgeToEdge()
                .with(
                        worst.rows().isEmpty() ? nothing() : scrolling("reporting.scripts", worst),
                        definitions("reporting.scripts"));
    }

    Component pointsByHand(Board board) {
        var days = new Span(say("reporting.recently", board.question().days()));
        days.addClassNames("tiny", "quiet");
        return new Card(say("reporting.points-by-hand"))
                .withHeader(days, whole(board, sheets.points()))
                .edgeToEdge()
                .with(scrolling("reporting.points-by-hand", sheets.points().make(board)));
    }

    Component adjusters(Board board) {
        var month = new Span(say("reporting.this-month"));
        month.addClassNames("tiny", "quiet");
        var sheet = sheets.adjusters().make(board).first(ADJUSTERS_SHOWN);
        return new Card(say("reporting.sheet.adjusters"))
                .withHeader(month, whole(board, sheets.adjusters()))
                .edgeToEdge()
                .with(
                        sheet.rows().isEmpty() ? nothing() : scrolling("reporting.sheet.adjusters", sheet),
                        definitions("reporting.of-monthly-limit"));
    }

    /** In which regard places are compared. */
    private static Component regards(Board board) {
        var choices = new Span();
        choices.addClassName("segments");
        for (var trouble : Trouble.values()) {
            var link = new Anchor(
                    board.question().about(board.programs()).worstBy(trouble).address(BoardQuestion.DASHBOARD),
                    say("reporting.worst." + trouble.key()));
            if (trouble == board.question().worst()) {
                link.getElement().setAttribute("aria-current", "true");
            }
            choices.add(link);
        }
        return choices;
    }

    private static Component whole(Board board, SheetMaker sheet) {
        var link = new Anchor(
                board.question().about(board.programs()).address(SheetView.routeOf(sheet)), Icon.LIST.create());
        var title = say("reporting.sheet." + sheet.key());
        link.setAriaLabel(say("reporting.as-table", title));
        link.setTitle(say("reporting.as-table", title));
        link.addClassName("sheet-link");
        return link;
    }

    /** A wide table scrolls inside its card, also by the keyboard. */
    private static Component scrolling(String title, Sheet sheet) {
        var region = new Div(new SheetTable(sheet));
        region.addClassName("sheet-scroll");
        region.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", say(title));
        return region;
    }

    private ListItem comment(Board board, Said said) {
        var facts = new Span(SheetTable.content(Cell.of(
                board.program(said.program()),
                Cell.Bit.plain(say("reporting.scored", said.score())),
                Cell.Bit.quiet(formats.moment(said.answeredAt(), BoardWords.locale())),
                AnswersView.contact(said.contact()).quietly())));
        facts.addClassName("small");
        return new ListItem(new Paragraph("„" + said.comment() + "”"), facts);
    }

    private static Component nothing() {
        return new EmptyState(Icon.CHECK_C, say("reporting.nothing"));
    }

    /** What is counted under each of these headings. */
    private static Component definitions(String... keys) {
        var definitions = new Definitions(say("reporting.how-counted"));
        for (var key : List.of(keys)) {
            definitions.with(say(key), say("reporting.meaning." + key.substring(key.lastIndexOf('.') + 1)));
        }
        return definitions;
    }

    private static String say(String key, Object... arguments) {
        return BoardWords.say(key, arguments);
    }
}
