package org.infolinia.tickets.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.tickets.automation.RuleScene.after;
import static org.infolinia.tickets.automation.RuleScene.tagged;
import static org.infolinia.tickets.automation.RuleScene.to;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.programs.hours.CalendarDesk;
import org.infolinia.programs.hours.CalendarTerms;
import org.infolinia.programs.hours.Shifts;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Tag;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToPriority;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.automation.Trigger.Since;
import org.infolinia.tickets.automation.Trigger.Unit;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.views.Condition.InState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RuleClockTest extends RuleTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    TicketDesk desk;

    @Autowired
    RuleDesk rules;

    @Autowired
    CalendarDesk calendars;

    @Autowired
    Gatekeeper gatekeeper;

    @Test
    void aRuleOfTimeWorksOnceWhenItsTimeIsOver() {
        var rule = scene.rule("Po dwóch godzinach", after(2, Unit.HOURS, Since.OPENED), to(Priority.HIGH));
        var ticket = fixture.anOpenTicket();

        passes(HOUR);
        assertThat(fixture.now(ticket).priority()).isEqualTo(Priority.NORMAL);
        passes(HOUR);
        assertThat(fixture.now(ticket).priority()).isEqualTo(Priority.HIGH);

        desk.change(ticket.number(), new ToPriority(Priority.LOW)).orElseThrow();
        passes(HOUR);
        scene.look();
        assertThat(fixture.now(ticket).priority()).isEqualTo(Priority.LOW);
        assertThat(scene.firings(rule)).hasSize(1);
    }

    @Test
    void itWorksLaterWhenNobodyLookedInTime() {
        scene.rule("Po godzinie", after(1, Unit.HOURS, Since.OPENED), to(Priority.HIGH));
        var ticket = fixture.anOpenTicket();

        passes(Duration.ofDays(3));

        assertThat(fixture.now(ticket).priority()).isEqualTo(Priority.HIGH);
    }

    @Test
    void whatCameDueBeforeTheRuleWasSwitchedOnIsNoMatterOfIt() {
        var old = fixture.anOpenTicket();
        clock.advance(HOUR.multipliedBy(2));
        var rule = scene.rule("Po godzinie", after(1, Unit.HOURS, Since.OPENED), to(Priority.HIGH));
        passes(HOUR);
        assertThat(fixture.now(old).priority()).isEqualTo(Priority.NORMAL);

        SignedIn.supervisorOf(fixture.program());
        var off = rules.turn(rule, false).orElseThrow();
        var whileItWasOff = fixture.anOpenTicket();
        clock.advance(HOUR.multipliedBy(2));
        rules.turn(off, true).orElseThrow();
        passes(HOUR);

        assertThat(fixture.now(whileItWasOff).priority()).isEqualTo(Priority.NORMAL);
    }

    @Test
    void whoWroteLastDecidesWhatTimeCounts() {
        scene.rule("Cisza uczestnika", after(1, Unit.DAYS, Since.ANSWERED), tagged("cisza"));
        scene.rule("Czeka", after(1, Unit.DAYS, Since.HEARD), tagged("czeka"));
        var answered = fixture.anOpenTicket();
        var waiting = fixture.anOpenTicket();
        clock.advance(HOUR);
        fixture.answers(answered, "Już");

        passes(Duration.ofDays(1));

        assertThat(words(answered)).containsExactly("cisza");
        assertThat(words(waiting)).containsExactly("czeka");
    }

    @Test
    void itCountsOncePerStateAndAgainInTheNextOne() {
        var rule = scene.rule(
                "Wisi", after(2, Unit.HOURS, Since.STATE), to(Priority.HIGH), new InState(Set.of(State.PENDING)));
        var ticket = fixture.aPendingTicket();
        passes(HOUR);
        change(ticket, State.OPEN);
        passes(HOUR);
        change(ticket, State.PENDING);
        passes(HOUR);
        assertThat(scene.firings(rule)).isEmpty();

        passes(HOUR);
        assertThat(scene.firings(rule)).hasSize(1);

        desk.change(ticket.number(), new ToPriority(Priority.LOW)).orElseThrow();
        change(ticket, State.OPEN);
        change(ticket, State.PENDING);
        passes(HOUR.multipliedBy(2));
        assertThat(scene.firings(rule)).hasSize(2);
    }

    @Test
    void conditionsAreAskedWhenTheTimeIsOver() {
        var rule = scene.rule(
                "Czeka", after(2, Unit.HOURS, Since.OPENED), to(Priority.HIGH), new InState(Set.of(State.NEW)));
        var ticket = fixture.anOpenTicket();
        change(ticket, State.OPEN);

        passes(HOUR.multipliedBy(2));
        change(ticket, State.NEW);
        passes(HOUR);

        assertThat(scene.firings(rule)).isEmpty();
    }

    @Test
    void workingHoursCountByTheProgramsCalendar() {
        openFromEightToFour();
        scene.rule("Osiem godzin pracy", after(8, Unit.WORKING_HOURS, Since.OPENED), to(Priority.HIGH));
        var ticket = fixture.anOpenTicket();

        passes(HOUR.multipliedBy(8));
        assertThat(fixture.now(ticket).priority()).isEqualTo(Priority.NORMAL);
        passes(HOUR.multipliedBy(15));
        assertThat(fixture.now(ticket).priority()).isEqualTo(Priority.NORMAL);
        passes(HOUR);
        assertThat(fixture.now(ticket).priority()).isEqualTo(Priority.HIGH);
    }

    @Test
    void workingTimeNeedsACalendar() {
        SignedIn.supervisorOf(fixture.program());
        var content = scene.content("Bez kalendarza", after(8, Unit.WORKING_HOURS, Since.OPENED), to(Priority.HIGH));

        assertThat(rules.add(content)).isEqualTo(Outcome.refused("rule-calendar"));
    }

    @Test
    void aMachinesLookAtTheSameTimeFindsNothing() {
        scene.rule("Po godzinie", after(1, Unit.HOURS, Since.OPENED), tagged("raz"));
        fixture.anOpenTicket();
        clock.advance(HOUR);
        context.getBean(RuleClock.class).look();
        context.getBean(RuleClock.class).look();

        assertThat(jdbc.sql("select count(*) from tickets.rule_occasion")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private void openFromEightToFour() {
        var week = new EnumMap<DayOfWeek, Shifts>(DayOfWeek.class);
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
                .forEach(day -> week.put(day, Shifts.parse("8-16").orElseThrow()));
        gatekeeper.asSystem(
                "test",
                () -> calendars
                        .add(
                                fixture.program(),
                                new CalendarTerms("Infolinia", ZoneId.of("Europe/Warsaw"), "PL", week, List.of()))
                        .orElseThrow());
    }

    private void passes(Duration time) {
        clock.advance(time);
        scene.look();
    }

    private void change(Ticket ticket, State state) {
        desk.change(ticket.number(), new ToState(state)).orElseThrow();
    }

    private List<String> words(Ticket ticket) {
        return fixture.now(ticket).tags().stream().map(Tag::word).toList();
    }
}
