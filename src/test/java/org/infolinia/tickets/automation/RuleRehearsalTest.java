package org.infolinia.tickets.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.infolinia.tickets.automation.RuleScene.HEARD;
import static org.infolinia.tickets.automation.RuleScene.OPENED;
import static org.infolinia.tickets.automation.RuleScene.after;
import static org.infolinia.tickets.automation.RuleScene.tagged;
import static org.infolinia.tickets.automation.RuleScene.to;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Tag;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketEdit.AddTags;
import org.infolinia.tickets.TicketEdit.ToPriority;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.automation.Rehearsal.Line;
import org.infolinia.tickets.automation.Rule.Content;
import org.infolinia.tickets.automation.Trigger.Happening;
import org.infolinia.tickets.automation.Trigger.On;
import org.infolinia.tickets.automation.Trigger.Since;
import org.infolinia.tickets.automation.Trigger.Unit;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.edits.EditPlan;
import org.infolinia.tickets.views.Condition;
import org.infolinia.tickets.views.Condition.DueWithin;
import org.infolinia.tickets.views.Condition.InState;
import org.infolinia.tickets.views.Condition.OfKind;
import org.infolinia.tickets.views.Condition.OfPriority;
import org.infolinia.tickets.views.Condition.Tagged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class RuleRehearsalTest extends RuleTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Tag VIP = new Tag("vip");

    @Autowired
    TicketDesk desk;

    @Autowired
    RuleRehearsal rehearsal;

    private record Told(String name, Trigger trigger, EditPlan plan, List<Condition> conditions) {}

    static List<Told> rules() {
        return List.of(
                new Told("otwarte", OPENED, to(Priority.HIGH), List.of()),
                new Told("reklamacje", OPENED, to(Priority.HIGH), List.of(new OfKind(Set.of(Kind.COMPLAINT)))),
                new Told("odpisał", HEARD, tagged("wrócił"), List.of(new InState(Set.of(State.OPEN)))),
                new Told("nowe", HEARD, tagged("dopisek"), List.of(new InState(Set.of(State.NEW)))),
                new Told(
                        "odpowiedź",
                        new On(Happening.ANSWERED),
                        tagged("po"),
                        List.of(new InState(Set.of(State.PENDING)))),
                new Told("etykieta", new On(Happening.TAGS), to(Priority.URGENT), List.of(new Tagged(Set.of("vip")))),
                new Told(
                        "stan",
                        new On(Happening.STATE),
                        tagged("w-toku"),
                        List.of(new OfPriority(Set.of(Priority.LOW)))),
                new Told("zamknij", new On(Happening.PRIORITY), to(State.RESOLVED), List.of()),
                new Told("po godzinie", after(1, Unit.HOURS, Since.OPENED), to(Priority.HIGH), List.of()),
                new Told("cisza", after(1, Unit.HOURS, Since.ANSWERED), to(State.RESOLVED), List.of()),
                new Told("czeka", after(1, Unit.HOURS, Since.HEARD), tagged("czeka"), List.of()),
                new Told(
                        "wisi",
                        after(1, Unit.HOURS, Since.STATE),
                        tagged("wisi"),
                        List.of(new InState(Set.of(State.PENDING)))));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theDryRunSaysWhatTheLiveRuleThenDoes(Told told) {
        var content = content(told);
        var rule = scene.rule(content);
        history();

        var live = scene.firings(rule).stream()
                .map(firing -> new Done(firing.ticket(), firing.result() == Firing.Result.DONE))
                .toList();
        var dry = scene.rehearsed(content, DAY).lines().stream()
                .map(line -> new Done(line.ticket(), line.objection().isEmpty()))
                .toList();

        assertThat(live).as("the history sets the rule off").isNotEmpty();
        assertThat(dry).containsExactlyInAnyOrderElementsOf(live);
    }

    private record Done(TicketNumber ticket, boolean isDone) {}

    @Test
    void itSaysWhenAndWhatAndChangesNothing() {
        var ticket = fixture.anOpenTicket();
        var openedAt = clock.instant();
        clock.advance(DAY);
        change(ticket, new ToPriority(Priority.URGENT));

        var told = scene.rehearsed(scene.content("otwarte", OPENED, to(Priority.HIGH)), DAY.multipliedBy(2));

        assertThat(told.lines())
                .extracting(Line::ticket, Line::at, Line::edits)
                .containsExactly(tuple(ticket.number(), openedAt, List.of(new ToPriority(Priority.HIGH))));
        assertThat(fixture.now(ticket).priority()).isEqualTo(Priority.URGENT);
        assertThat(jdbc.sql("select count(*) from tickets.rule_firing")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatHappenedBeforeThePeriodDoesNotCount() {
        fixture.anOpenTicket();
        clock.advance(DAY.multipliedBy(2));

        assertThat(scene.rehearsed(scene.content("otwarte", OPENED, to(Priority.HIGH)), DAY)
                        .lines())
                .isEmpty();
    }

    @Test
    void itGoesOnPageByPage() {
        for (int i = 0; i <= RuleRehearsal.PAGE; i++) {
            fixture.anOpenTicket();
        }
        clock.advance(MINUTE);
        SignedIn.supervisorOf(fixture.program());

        var begun = rehearsal
                .begin(scene.content("otwarte", OPENED, to(Priority.HIGH)), DAY)
                .orElseThrow();
        var half = rehearsal.goOn(begun);
        var whole = rehearsal.goOn(half);

        assertThat(begun.total()).isEqualTo(RuleRehearsal.PAGE + 1);
        assertThat(half.looked()).isEqualTo(RuleRehearsal.PAGE);
        assertThat(half.isOver()).isFalse();
        assertThat(whole.isOver()).isTrue();
        assertThat(whole.done()).isEqualTo(RuleRehearsal.PAGE + 1);
    }

    @Test
    void itSaysWhichConditionsAreAskedOfToday() {
        var content = scene.content("termin", OPENED, to(Priority.HIGH), new DueWithin(DAY));

        assertThat(scene.rehearsed(content, DAY).looksAtToday()).isTrue();
        assertThat(scene.rehearsed(scene.content("x", OPENED, to(Priority.HIGH)), DAY)
                        .looksAtToday())
                .isFalse();
    }

    @Test
    void onlyWhoWritesRulesTriesThem() {
        var content = scene.content("otwarte", OPENED, to(Priority.HIGH));

        assertThatThrownBy(() -> rehearsal.begin(content, DAY)).isInstanceOf(AccessDeniedException.class);
        SignedIn.supervisorOf(fixture.program());
        assertThat(rehearsal.begin(scene.content("x", OPENED, EditPlan.NOTHING), DAY))
                .isEqualTo(Outcome.refused("rule-nothing"));
    }

    /** A morning's work, in which the rule looks after each minute. */
    private void history() {
        var question = fixture.anOpenTicket();
        var complaint = fixture.anOpenComplaint();
        passes();
        hears(question, "Jeszcze coś");
        passes();
        fixture.answers(question, "Już sprawdzamy");
        passes();
        change(complaint, new AddTags(Set.of(VIP)));
        passes();
        change(complaint, new ToPriority(Priority.LOW));
        passes();
        change(complaint, new ToState(State.PENDING));
        clock.advance(Duration.ofHours(2));
        scene.look();
        hears(question, "Dziękuję");
        passes();
        change(complaint, new AddTags(Set.of(new Tag("później"))));
        clock.advance(Duration.ofHours(2));
        scene.look();
    }

    /** The fixture's letters all come at nine. */
    private void hears(Ticket ticket, String text) {
        fixture.replies(TicketFixture.HALINA, ticket, text);
        jdbc.sql("update tickets.message set at = :now where id = :newest")
                .param("now", Timestamp.from(clock.instant()))
                .param(
                        "newest",
                        fixture.conversation(ticket).stream()
                                .mapToLong(Message::id)
                                .max()
                                .orElseThrow())
                .update();
    }

    private void passes() {
        scene.look();
        clock.advance(MINUTE);
    }

    private void change(Ticket ticket, TicketEdit edit) {
        desk.change(ticket.number(), edit).orElseThrow();
    }

    private Content content(Told told) {
        return scene.content(
                told.name(), told.trigger(), told.plan(), told.conditions().toArray(Condition[]::new));
    }
}
