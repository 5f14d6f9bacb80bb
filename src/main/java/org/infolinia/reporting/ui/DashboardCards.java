package org.infolinia.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Card;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Mark;
import org.infolinia.kit.Tone;
import org.infolinia.programs.Program;
import org.infolinia.reporting.Figure;
import org.infolinia.reporting.Figures;
import org.infolinia.reporting.Occupancy;
import org.infolinia.reporting.Ratio;
import org.infolinia.reporting.Tally;
import org.infolinia.surveys.FollowUpDesk;
import org.infolinia.surveys.Period;
import org.infolinia.surveys.panel.VoiceCards;
import org.infolinia.surveys.report.SurveyReports;

/** The dashboard's parts. Every number is counted anew and leads to what it counts. */
@SpringComponent
class DashboardCards {

    private static final String NOTHING = "–";
    private static final int DAYS_OF_VOICE = 30;
    private static final int SECONDS_PER_MINUTE = 60;

    private final Figures figures;
    private final FigureLinks links;
    private final SurveyReports surveys;
    private final FollowUpDesk followUps;
    private final VoiceCards voices;
    private final Formats formats;
    private final Clock clock;

    DashboardCards(
            Figures figures,
            FigureLinks links,
            SurveyReports surveys,
            FollowUpDesk followUps,
            VoiceCards voices,
            Formats formats,
            Clock clock) {
        this.figures = figures;
        this.links = links;
        this.surveys = surveys;
        this.followUps = followUps;
        this.voices = voices;
        this.formats = formats;
        this.clock = clock;
    }

    Component now(List<Program> programs) {
        var now = new Section(new H2(say("reporting.now")));
        now.addClassNames("card", "dashboard-now");
        now.add(
                tile(Icon.HOURGLASS, Figure.WAITING_TICKETS, programs),
                tile(Icon.PHONE, Figure.CALLS_IN_HAND, programs),
                tile(Icon.NOTE, Figure.CALLS_WRAPPED_UP, programs),
                tile(Icon.USER, Figure.TICKETS_WITHOUT_OWNER, programs),
                followUpTile(programs));
        return now;
    }

    Component today(List<Program> programs) {
        var ids = ids(programs);
        var calls = figures.count(Figure.CALLS_TODAY, ids);
        var abandoned = ratio(Ratio.ABANDONMENT, ids);
        var inTime = ratio(Ratio.SERVICE_LEVEL, ids);
        var occupancy = figures.occupancy(ids);
        var table = table(
                "programs.switch",
                "reporting.calls",
                Ratio.ABANDONMENT.messageKey(),
                Ratio.SERVICE_LEVEL.messageKey(),
                "reporting.handling-time",
                "reporting.occupancy");
        for (var program : programs) {
            var tally = calls.of(program.id());
            row(
                    table,
                    name(program),
                    links.of(program.id(), Figure.CALLS_TODAY, number(tally.count())),
                    abandoned.apply(program.id()),
                    inTime.apply(program.id()),
                    new Span(tally.count() == 0 ? NOTHING : minutes(tally.sum() / tally.count())),
                    new Span(Optional.ofNullable(occupancy.get(program.id()))
                            .flatMap(Occupancy::share)
                            .map(this::percent)
                            .orElse(NOTHING)));
        }
        return new Card(say("reporting.today"))
                .edgeToEdge()
                .with(
                        table,
                        definitions(
                                Ratio.ABANDONMENT.messageKey(),
                                Ratio.SERVICE_LEVEL.messageKey(),
                                "reporting.handling-time",
                                "reporting.occupancy"));
    }

    Component recently(List<Program> programs) {
        var ids = ids(programs);
        var settled = ratio(Ratio.FIRST_CONTACT, ids);
        var kept = ratio(Ratio.CALLBACKS_KEPT, ids);
        var table = table("programs.switch", Ratio.FIRST_CONTACT.messageKey(), Ratio.CALLBACKS_KEPT.messageKey());
        programs.forEach(program -> row(table, name(program), settled.apply(program.id()), kept.apply(program.id())));
        return new Card(say("reporting.recently", Figures.RECENT_DAYS))
                .edgeToEdge()
                .with(table, definitions(Ratio.FIRST_CONTACT.messageKey(), Ratio.CALLBACKS_KEPT.messageKey()));
    }

    /** The share leads to what is counted as such, and the number to all it is a share of. */
    private Function<ProgramId, Component> ratio(Ratio ratio, List<ProgramId> programs) {
        var parts = figures.count(ratio.part(), programs);
        var wholes = figures.count(ratio.whole(), programs);
        return program -> {
            long whole = wholes.of(program).count();
            if (whole == 0) {
                return new Span(NOTHING);
            }
            var share = percent((double) parts.of(program).count() / whole);
            var of = new Span(new Text(say("reporting.of") + " "), links.of(program, ratio.whole(), number(whole)));
            of.addClassNames("tiny", "quiet");
            var cell = new Span(links.of(program, ratio.part(), share), of);
            cell.addClassName("ratio");
            return cell;
        };
    }

    /** What is counted under each of these headings. */
    private static Component definitions(String... keys) {
        var definitions = new Definitions(say("reporting.how-counted"));
        for (var key : keys) {
            definitions.with(say(key), say("reporting.meaning." + key.substring(key.lastIndexOf('.') + 1)));
        }
        return definitions;
    }

    Component clocks(List<Program> programs) {
        var list = new UnorderedList();
        list.addClassName("dashboard-clocks");
        list.add(
                clock(Icon.ALERT, Tone.BAD, Figure.COMPLAINTS_OVERDUE, programs),
                clock(Icon.SCALE, Tone.WARN, Figure.COMPLAINTS_DUE_TOMORROW, programs),
                clock(Icon.SCALE, Tone.NEUTRAL, Figure.COMPLAINTS_LATER, programs),
                clock(Icon.TICKET, Tone.NEUTRAL, Figure.OPEN_TICKETS, programs));
        return new Card(say("reporting.clocks")).edgeToEdge().with(list);
    }

    Component voices(List<Program> programs) {
        var side = new Div();
        side.addClassName("dashboard-voices");
        var period = Period.lastDays(DAYS_OF_VOICE, clock.instant());
        programs.forEach(
                program -> side.add(voices.voice(program, surveys.report(program.id(), period), DAYS_OF_VOICE)));
        var meaning = new Span(say("reporting.voice-meaning", DAYS_OF_VOICE));
        meaning.addClassNames("tiny", "quiet");
        return new Card(say("reporting.voice")).withHeader(meaning).with(side);
    }

    Component pointsByHand(List<Program> programs) {
        var given = figures.count(Figure.POINTS_GIVEN_BY_HAND, ids(programs));
        var taken = figures.count(Figure.POINTS_TAKEN_BY_HAND, ids(programs));
        var reversed = figures.count(Figure.POINTS_REVERSED, ids(programs));
        var table = table(
                "programs.switch",
                "reporting.points-given",
                "reporting.adjustments-given",
                "reporting.points-taken",
                "reporting.adjustments-taken",
                "reporting.reversed");
        for (var program : programs) {
            var id = program.id();
            row(
                    table,
                    name(program),
                    new Span(points(given.of(id))),
                    links.of(
                            id, Figure.POINTS_GIVEN_BY_HAND, number(given.of(id).count())),
                    new Span(points(taken.of(id))),
                    links.of(
                            id, Figure.POINTS_TAKEN_BY_HAND, number(taken.of(id).count())),
                    links.of(id, Figure.POINTS_REVERSED, number(reversed.of(id).count())));
        }
        var month = new Span(say("reporting.this-month"));
        month.addClassNames("tiny", "quiet");
        return new Card(say("reporting.points-by-hand"))
                .withHeader(month)
                .edgeToEdge()
                .with(table);
    }

    private Component tile(Icon icon, Figure figure, List<Program> programs) {
        var total = figures.count(figure, ids(programs)).total();
        var tile = tile(icon, say(figure.messageKey()), links.count(figure, total.count()));
        var oldest = total.oldest();
        if (oldest != null) {
            var longest = new Paragraph(say("reporting.longest", lasting(Duration.between(oldest, clock.instant()))));
            longest.addClassNames("tiny", "quiet");
            tile.add(longest);
        }
        return tile;
    }

    private Component followUpTile(List<Program> programs) {
        var count = followUps.count(ids(programs));
        var link = new Anchor("surveys", number(count));
        link.addClassName("number");
        var tile = tile(Icon.CALLBACK, say("surveys.follow-ups"), link);
        long overdue = followUps.overdue(ids(programs));
        if (overdue > 0) {
            tile.add(new Badge(Icon.ALERT, say("surveys.follow-ups-overdue", overdue), Tone.WARN));
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

    private ListItem clock(Icon icon, Tone tone, Figure figure, List<Program> programs) {
        var count = figures.count(figure, ids(programs)).total().count();
        var item = new ListItem(icon.create(), links.count(figure, count), new Span(say(figure.messageKey())));
        if (count > 0) {
            item.addClassName("tone-" + tone.name().toLowerCase(Locale.ROOT));
        }
        return item;
    }

    private static NativeTable table(String... headings) {
        var line = new NativeTableRow();
        for (var heading : headings) {
            var cell = new NativeTableHeaderCell(say(heading));
            cell.getElement().setAttribute("scope", "col");
            line.add(cell);
        }
        var table = new NativeTable(new NativeTableHeader(line), new NativeTableBody());
        table.addClassName("dashboard-table");
        return table;
    }

    private static void row(NativeTable table, Component... cells) {
        var line = new NativeTableRow();
        for (var cell : cells) {
            line.add(new NativeTableCell(cell));
        }
        table.getBody().add(line);
    }

    private static Component name(Program program) {
        var line = new Span(new Mark(program.mark(), program.colour()), new Span(program.name()));
        line.addClassName("program-line");
        return line;
    }

    private static List<ProgramId> ids(List<Program> programs) {
        return programs.stream().map(Program::id).toList();
    }

    private String points(Tally tally) {
        return formats.signedPoints(Points.of(tally.sum()), locale());
    }

    private String percent(double share) {
        return formats.percent(share, locale());
    }

    private String number(long number) {
        return formats.number(number, locale());
    }

    private static String minutes(long seconds) {
        return "%d:%02d".formatted(seconds / SECONDS_PER_MINUTE, seconds % SECONDS_PER_MINUTE);
    }

    private static String lasting(Duration time) {
        if (time.toDays() > 0) {
            return say("reporting.days-and-hours", time.toDays(), time.toHoursPart());
        }
        return say("reporting.hours-and-minutes", time.toHours(), time.toMinutesPart());
    }

    private static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
