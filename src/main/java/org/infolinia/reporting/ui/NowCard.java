package org.infolinia.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Stopwatch;
import org.infolinia.kit.Tone;
import org.infolinia.reporting.Cut;
import org.infolinia.reporting.Figure;
import org.infolinia.reporting.Figures;
import org.infolinia.reporting.Slice;
import org.infolinia.reporting.ui.sheet.Board;
import org.infolinia.reporting.ui.sheet.BoardWords;
import org.infolinia.reporting.ui.sheet.Cell.Bit;
import org.infolinia.reporting.ui.sheet.FigureLinks;
import org.infolinia.reporting.ui.sheet.NowSheet;
import org.infolinia.reporting.ui.sheet.SheetTable;
import org.infolinia.surveys.FollowUpDesk;

/** This moment in tiles: who waits, what agents do, and what lies in the queues. */
@SpringComponent
class NowCard {

    private final Figures figures;
    private final FollowUpDesk followUps;
    private final FigureLinks links;
    private final BoardWords words;
    private final NowSheet sheet;
    private final Clock clock;

    NowCard(Figures figures, FollowUpDesk followUps, FigureLinks links, BoardWords words, NowSheet sheet, Clock clock) {
        this.figures = figures;
        this.followUps = followUps;
        this.links = links;
        this.words = words;
        this.sheet = sheet;
        this.clock = clock;
    }

    Component of(Board board) {
        var now = new Section(heading(board));
        now.addClassNames("card", "dashboard-now");
        now.add(
                row(
                        waiting(board),
                        tile(board, Icon.CHECK, Figure.AGENTS_READY),
                        tile(board, Icon.BELL, Figure.AGENTS_RINGING),
                        tile(board, Icon.PHONE, Figure.AGENTS_ON_CALL),
                        tile(board, Icon.HOURGLASS, Figure.AGENTS_ON_HOLD),
                        tile(board, Icon.NOTE, Figure.AGENTS_WRAPPING_UP),
                        paused(board),
                        tile(board, Icon.ALERT, Figure.AGENTS_NOT_RESPONDING)),
                row(
                        withOldest(board, Icon.TICKET, Figure.WAITING_TICKETS),
                        tile(board, Icon.USER, Figure.TICKETS_WITHOUT_OWNER),
                        tile(board, Icon.CALLBACK, Figure.CALLBACKS_WAITING),
                        tile(board, Icon.STAMP, Figure.APPROVALS_WAITING),
                        followUps(board)));
        return now;
    }

    private Component heading(Board board) {
        var title = new H2(BoardWords.say("reporting.now"));
        title.setId("dashboard-now");
        var more = new Anchor(
                board.question().about(board.programs()).address(SheetView.routeOf(sheet)),
                BoardWords.say("reporting.by-program"));
        more.addClassName("small");
        var heading = new Div(title, more);
        heading.addClassName("now-heading");
        return heading;
    }

    private static Div row(Component... tiles) {
        var row = new Div(tiles);
        row.addClassName("tiles");
        return row;
    }

    /** The wait counts on in the browser. */
    private Component waiting(Board board) {
        var tile = tile(board, Icon.USERS, Figure.CALLS_WAITING);
        var oldest = board.total(Figure.CALLS_WAITING).oldest();
        if (oldest != null) {
            var longest = new Paragraph(
                    new Span(BoardWords.say("reporting.longest-wait")),
                    new Stopwatch(Duration.between(oldest, clock.instant()), BoardWords.say("reporting.longest-wait")));
            longest.addClassNames("tiny", "tile-note");
            tile.add(longest);
        }
        return tile;
    }

    private Component withOldest(Board board, Icon icon, Figure figure) {
        var tile = tile(board, icon, figure);
        var oldest = board.total(figure).oldest();
        if (oldest != null) {
            var longest = new Paragraph(
                    BoardWords.say("reporting.longest", BoardWords.lasting(Duration.between(oldest, clock.instant()))));
            longest.addClassNames("tiny", "quiet");
            tile.add(longest);
        }
        return tile;
    }

    private Component paused(Board board) {
        var tile = tile(board, Icon.PAUSE, Figure.AGENTS_PAUSED);
        if (board.total(Figure.AGENTS_PAUSED).count() > 0) {
            var question = board.question().about(board.programs());
            var reasons = new Paragraph();
            reasons.addClassNames("tiny", "tile-note");
            byReason(board)
                    .forEach((reason, count) -> reasons.add(SheetTable.bit(links.words(
                            question,
                            Figure.AGENTS_PAUSED,
                            Slice.of(Cut.PAUSE, reason),
                            BoardWords.say(reason.isEmpty() ? "reporting.no-reason" : "calls.pause." + reason) + " "
                                    + words.number(count)))));
            tile.add(reasons);
        }
        return tile;
    }

    private Map<String, Long> byReason(Board board) {
        return figures.parts(Figure.AGENTS_PAUSED, board.scope(), Cut.PAUSE).stream()
                .collect(Collectors.toMap(
                        part -> part.values().getFirst(), part -> part.tally().count(), Long::sum, TreeMap::new));
    }

    private Component followUps(Board board) {
        List<ProgramId> programs = board.scope().programs();
        var count = new Bit(
                words.number(followUps.count(programs)),
                answersOf(programs),
                BoardWords.say("surveys.follow-ups"),
                false);
        var tile = tile(Icon.VOICE, BoardWords.say("surveys.follow-ups"), SheetTable.bit(count));
        long overdue = followUps.overdue(programs);
        if (overdue > 0) {
            tile.add(new Badge(Icon.ALERT, BoardWords.say("surveys.follow-ups-overdue", overdue), Tone.WARN));
        }
        return tile;
    }

    private static String answersOf(List<ProgramId> programs) {
        return programs.size() == 1 ? "surveys?program=" + programs.getFirst().value() : "surveys";
    }

    private Div tile(Board board, Icon icon, Figure figure) {
        var tile = tile(icon, BoardWords.say(figure.messageKey()), SheetTable.bit(links.count(board, figure)));
        if (board.total(figure).count() == 0) {
            tile.addClassName("none");
        }
        return tile;
    }

    private static Div tile(Icon icon, String words, Component number) {
        var label = new Paragraph(icon.create(), new Span(words));
        label.addClassName("tile-label");
        var tile = new Div(label, number);
        tile.addClassName("tile");
        return tile;
    }
}
