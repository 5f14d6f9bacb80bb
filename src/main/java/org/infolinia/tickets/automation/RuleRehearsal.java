package org.infolinia.tickets.automation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Outcome;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.automation.Rehearsal.Line;
import org.infolinia.tickets.automation.Rehearsal.Moment;
import org.infolinia.tickets.automation.Rule.Content;
import org.infolinia.tickets.automation.RuleHistory.Beginning;
import org.infolinia.tickets.automation.RuleReading.Meaning;
import org.infolinia.tickets.automation.Trigger.After;
import org.infolinia.tickets.automation.Trigger.Happening;
import org.infolinia.tickets.automation.Trigger.On;
import org.infolinia.tickets.desk.Foresight;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what a rule would have done if it had been there, by what has happened. It looks at this rule alone: what others would
 * have done after it is not foreseen.
 */
@Service
@Transactional(readOnly = true)
public class RuleRehearsal {

    /** Of more only the newest count. */
    public static final int MAXIMUM_OCCASIONS = 5_000;

    /** So many are looked at in one step. */
    public static final int PAGE = 250;

    private final RuleDesk desk;
    private final RuleHistory history;
    private final RuleClock clock;
    private final PastTickets tickets;
    private final RuleReading reading;
    private final Clock time;

    RuleRehearsal(
            RuleDesk desk, RuleHistory history, RuleClock clock, PastTickets tickets, RuleReading reading, Clock time) {
        this.desk = desk;
        this.history = history;
        this.clock = clock;
        this.tickets = tickets;
        this.reading = reading;
        this.time = time;
    }

    /** Finds what there is to look at. Refused as {@link RuleDesk#add} refuses what a rule does. */
    public Outcome<Rehearsal> begin(Content rule, Duration lookingBack) {
        desk.demand(rule.program());
        return desk.objectionToDoing(rule)
                .map(Outcome::<Rehearsal>refused)
                .orElseGet(() -> Outcome.done(begun(rule, time.instant().minus(lookingBack))));
    }

    /** Looks at the next {@value #PAGE}; nothing happens when it is over. */
    public Rehearsal goOn(Rehearsal begun) {
        desk.demand(begun.rule().program());
        int until = Math.min(begun.looked() + PAGE, begun.total());
        var page = begun.occasions().subList(begun.looked(), until);
        var past = tickets.asOf(page, isHeard(begun.rule()));
        var lines = new ArrayList<>(begun.lines());
        for (var moment : page) {
            Optional.ofNullable(past.get(moment))
                    .filter(ticket -> mayAnswer(begun.rule(), moment, lines))
                    .flatMap(ticket -> line(begun.rule(), ticket, moment.at()))
                    .ifPresent(lines::add);
        }
        return new Rehearsal(begun.rule(), begun.from(), begun.isCut(), begun.occasions(), until, lines);
    }

    private Rehearsal begun(Content rule, Instant from) {
        var newestFirst = switch (rule.trigger()) {
            case On(var happening) ->
                history.newest(rule.program(), happening, from, time.instant(), MAXIMUM_OCCASIONS + 1);
            case After after -> due(rule, after, from);
        };
        var oldestFirst = newestFirst.stream()
                .limit(MAXIMUM_OCCASIONS)
                .sorted(Comparator.comparing(Moment::at))
                .toList();
        return new Rehearsal(rule, from, newestFirst.size() > MAXIMUM_OCCASIONS, oldestFirst, 0, List.of());
    }

    /** When the time of the rule was over, newest first. */
    private List<Moment> due(Content rule, After after, Instant from) {
        var counted = clock.time(rule.program(), after);
        return history
                .beginnings(
                        rule.program(),
                        after.since(),
                        counted.latestBeginning(from),
                        counted.latestBeginning(time.instant()))
                .stream()
                .flatMap(beginning -> due(counted, beginning))
                .sorted(Comparator.comparing(Moment::at).reversed())
                .limit(MAXIMUM_OCCASIONS + 1L)
                .toList();
    }

    private static Stream<Moment> due(RuleTime counted, Beginning beginning) {
        var over = beginning.overAt();
        return counted.due(beginning.at()).stream()
                .filter(due -> over == null || over.isAfter(due))
                .map(due -> new Moment(beginning.ticket(), due));
    }

    private static boolean isHeard(Content rule) {
        return rule.trigger().equals(new On(Happening.HEARD));
    }

    /** As in life, once a day at most. */
    private static boolean mayAnswer(Content rule, Moment moment, List<Line> lines) {
        return rule.answer().isEmpty()
                || lines.stream()
                        .noneMatch(line -> line.ticket().equals(moment.ticket())
                                && line.objection().isEmpty()
                                && line.at().plus(RuleWork.A_DAY).isAfter(moment.at()));
    }

    private Optional<Line> line(Content rule, Ticket then, Instant at) {
        return reading.of(rule, then, at).map(meaning -> line(then, at, meaning));
    }

    private static Line line(Ticket then, Instant at, Meaning meaning) {
        var changing = meaning.edits().stream()
                .filter(edit -> Foresight.changes(then, edit))
                .toList();
        return new Line(then.number(), then.subject(), at, changing, meaning.objection());
    }
}
