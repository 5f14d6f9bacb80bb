package org.infolinia.tickets.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.tickets.automation.RuleScene.HEARD;
import static org.infolinia.tickets.automation.RuleScene.OPENED;
import static org.infolinia.tickets.automation.RuleScene.tagged;
import static org.infolinia.tickets.automation.RuleScene.to;
import static org.infolinia.tickets.automation.RuleScene.untagged;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.mail.InboundMail.Classification;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Tag;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketChange;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketEdit.AddTags;
import org.infolinia.tickets.TicketEdit.ToPriority;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.automation.Firing.Result;
import org.infolinia.tickets.automation.Trigger.Happening;
import org.infolinia.tickets.automation.Trigger.On;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.views.Condition.InState;
import org.infolinia.tickets.views.Condition.OfKind;
import org.infolinia.tickets.views.Condition.Tagged;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class RuleWorkTest extends RuleTest {

    @Autowired
    TicketDesk desk;

    @Autowired
    TicketFiles files;

    @Autowired
    RuleDesk rules;

    @Autowired
    OccasionRows occasions;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aRuleWorksOnATicketThatIsOpenedAndTheHistoryTellsSo() {
        var rule = scene.rule("Pilne", OPENED, to(Priority.HIGH));
        var ticket = fixture.anOpenTicket();
        assertThat(fixture.now(ticket).priority()).isEqualTo(Priority.NORMAL);

        scene.work();

        assertThat(fixture.now(ticket).priority()).isEqualTo(Priority.HIGH);
        assertThat(events(ticket)).containsExactly(Words.of("tickets.event.rule.done", "Pilne", "PRIORITY=HIGH"));
        assertThat(files.changes(ticket.number()))
                .extracting(TicketChange::actorName)
                .containsExactly("automation");
        assertThat(scene.firings(rule)).extracting(Firing::result).containsExactly(Result.DONE);
    }

    @Test
    void aRulesLetterIsNotTheAnswerThatTheLawWants() {
        scene.rule(new Rule.Content(
                fixture.program(),
                "Załatwione",
                true,
                OPENED,
                List.of(),
                Language.PL,
                "Dziękujemy, sprawa jest u nas",
                "",
                to(State.RESOLVED)));
        var complaint = fixture.anOpenComplaint();
        var question = fixture.anOpenTicket();

        scene.work();

        assertThat(fixture.now(complaint).legalDueOn()).isEqualTo(complaint.legalDueOn());
        assertThat(fixture.now(complaint).state()).isEqualTo(State.NEW);
        assertThat(fixture.now(question).state()).isEqualTo(State.RESOLVED);
    }

    @Test
    void eachHappeningSetsOffItsRules() {
        var ticket = fixture.anOpenTicket();
        for (var happening : List.of(
                Happening.HEARD,
                Happening.ANSWERED,
                Happening.NOTED,
                Happening.STATE,
                Happening.PRIORITY,
                Happening.TAGS)) {
            scene.rule(
                    happening.name(), new On(happening), tagged(happening.name().toLowerCase(Locale.ROOT)));
        }

        fixture.replies(TicketFixture.HALINA, ticket, "I co?");
        fixture.answers(ticket, "Już");
        desk.note(ticket.number(), "Zapisane");
        desk.change(ticket.number(), new ToPriority(Priority.LOW)).orElseThrow();
        scene.work();

        assertThat(fixture.now(ticket).tags())
                .extracting(Tag::word)
                .containsExactly("answered", "heard", "noted", "priority", "state", "tags");
    }

    @Test
    void aMachinesMessageSetsOffNothing() {
        scene.rule("Pilne", HEARD, to(Priority.HIGH));
        var ticket = fixture.anOpenTicket();

        fixture.reports(TicketFixture.HALINA, ticket, "Poza biurem", Classification.OUT_OF_OFFICE);
        scene.work();

        assertThat(fixture.now(ticket).priority()).isEqualTo(Priority.NORMAL);
    }

    @Test
    void onlyTicketsThatMeetAllConditionsAreWorkedOn() {
        scene.rule("Reklamacje", OPENED, to(Priority.HIGH), new OfKind(Set.of(Kind.COMPLAINT)));
        var question = fixture.anOpenTicket();
        var complaint = fixture.anOpenComplaint();

        scene.work();

        assertThat(fixture.now(question).priority()).isEqualTo(Priority.NORMAL);
        assertThat(events(question)).isEmpty();
        assertThat(fixture.now(complaint).priority()).isEqualTo(Priority.HIGH);
    }

    @Test
    void rulesOfAnotherProgramAndThoseThatAreOffDoNothing() {
        var elsewhere = new TicketFixture(context);
        new RuleScene(context, elsewhere.program()).rule("Obca", OPENED, to(Priority.HIGH));
        rules().turn(scene.rule("Wyłączona", OPENED, to(Priority.LOW)), false).orElseThrow();
        var turnedOffLater = scene.rule("Zaraz", OPENED, to(Priority.URGENT));
        var ticket = fixture.anOpenTicket();
        rules().turn(turnedOffLater, false).orElseThrow();

        scene.work();

        assertThat(fixture.now(ticket).priority()).isEqualTo(Priority.NORMAL);
    }

    @Test
    void rulesAreAskedInTheirOrder() {
        scene.rule("Pierwsza", OPENED, to(Priority.HIGH));
        var second = scene.rule("Druga", OPENED, to(Priority.LOW));
        var first = fixture.anOpenTicket();
        scene.work();
        assertThat(fixture.now(first).priority()).isEqualTo(Priority.LOW);

        rules().move(second, true);
        var other = fixture.anOpenTicket();
        scene.work();

        assertThat(fixture.now(other).priority()).isEqualTo(Priority.HIGH);
    }

    @Test
    void aRuleAnswersInTheProgramsNameAndWritesANote() {
        scene.rule(scene.saying("Potwierdzenie", OPENED, "Sprawa {{number}}, {{agent}}", "Odpisano samo"));
        var ticket = fixture.anOpenTicket();

        scene.work();

        assertThat(fixture.conversation(ticket))
                .filteredOn(message -> message.direction() == Direction.OUT)
                .extracting(Message::text)
                .singleElement()
                .asString()
                .startsWith("Sprawa " + ticket.number() + ", Klub");
        assertThat(fixture.conversation(ticket)).anyMatch(message -> message.direction() == Direction.NOTE);
        assertThat(fixture.outbox(ticket)).hasSize(1);
        assertThat(fixture.now(ticket).state()).isEqualTo(State.PENDING);
        assertThat(events(ticket))
                .containsExactly(
                        Words.of("tickets.event.rule.done", "Potwierdzenie", "ANSWER", "NOTE", "STATE=PENDING"));
    }

    @Test
    void aRuleAnswersATicketOnceADay() {
        scene.rule(scene.saying("Potwierdzenie", HEARD, "Dziękujemy", ""));
        var ticket = fixture.anOpenTicket();
        fixture.replies(TicketFixture.HALINA, ticket, "Raz");
        scene.work();
        fixture.replies(TicketFixture.HALINA, ticket, "Dwa");
        scene.work();
        assertThat(fixture.outbox(ticket)).hasSize(1);

        clock.advance(Duration.ofDays(1));
        fixture.replies(TicketFixture.HALINA, ticket, "Trzy");
        scene.work();

        assertThat(fixture.outbox(ticket)).hasSize(2);
    }

    @Test
    void whatTheDeskRefusesLeavesNothingButAWord() {
        var rule = scene.rule(new Rule.Content(
                fixture.program(), "Zamknij", true, OPENED, List.of(), Language.PL, "", "Zamykam", to(State.RESOLVED)));
        var complaint = fixture.anOpenComplaint();

        scene.work();

        assertThat(fixture.now(complaint).state()).isEqualTo(State.NEW);
        assertThat(fixture.conversation(complaint)).noneMatch(message -> message.direction() == Direction.NOTE);
        assertThat(events(complaint))
                .containsExactly(Words.of(
                        "tickets.event.rule.refused",
                        "Zamknij",
                        "refusal.complaint-unanswered",
                        complaint.number().toString()));
        assertThat(scene.firings(rule)).extracting(Firing::result).containsExactly(Result.REFUSED);
        assertThat(pending()).isZero();
    }

    @Test
    void whereEverythingIsSoAlreadyNothingIsNoted() {
        var rule = scene.rule("Zwykłe", OPENED, to(Priority.NORMAL));
        var ticket = fixture.anOpenTicket();

        scene.work();

        assertThat(events(ticket)).isEmpty();
        assertThat(scene.firings(rule)).isEmpty();
    }

    @Test
    void twoRulesThatFeedEachOtherEndAndSaySo() {
        var off = scene.rule("Zdejmij", new On(Happening.TAGS), untagged("b"), new Tagged(Set.of("b")));
        var on = scene.rule("Nałóż", new On(Happening.TAGS), tagged("b"), new Tagged(Set.of("a")));
        var ticket = changed(fixture.anOpenTicket(), new AddTags(Set.of(new Tag("a"))));

        scene.work();

        assertThat(pending()).isZero();
        assertThat(events(ticket))
                .containsExactly(
                        Words.of("tickets.event.rule.done", "Nałóż", "TAGS=a, b"),
                        Words.of("tickets.event.rule.done", "Zdejmij", "TAGS=a"),
                        Words.of("tickets.event.rule.again", "Nałóż"));
        assertThat(scene.firings(on)).extracting(Firing::result).containsExactly(Result.STOPPED, Result.DONE);
        assertThat(scene.firings(off)).extracting(Firing::result).containsExactly(Result.DONE);
    }

    @Test
    void aChainOfRulesEndsAtItsDepth() {
        scene.rule("pierwsza", OPENED, to(Priority.HIGH));
        scene.rule("druga", new On(Happening.PRIORITY), tagged("a"));
        scene.rule("trzecia", new On(Happening.TAGS), to(State.OPEN));
        scene.rule("czwarta", new On(Happening.STATE), tagged("b"));
        var ticket = fixture.anOpenTicket();

        scene.work();

        assertThat(fixture.now(ticket).state()).isEqualTo(State.OPEN);
        assertThat(fixture.now(ticket).tags()).extracting(Tag::word).containsExactly("a");
        assertThat(events(ticket)).last().isEqualTo(Words.of("tickets.event.rule.deep", "czwarta", "3"));
    }

    @Test
    void rulesDoNotWorkOnATicketWithoutEnd() {
        scene.rule("Priorytet", new On(Happening.STATE), to(Priority.HIGH));
        var ticket = fixture.anOpenTicket();
        for (int round = 0; round <= RuleWork.MAXIMUM_FIRINGS_A_DAY + 1; round++) {
            desk.change(ticket.number(), new ToPriority(Priority.LOW)).orElseThrow();
            desk.change(ticket.number(), new ToState(round % 2 == 0 ? State.OPEN : State.PENDING))
                    .orElseThrow();
            scene.work();
        }

        assertThat(fixture.now(ticket).priority()).isEqualTo(Priority.LOW);
        assertThat(events(ticket))
                .filteredOn(words -> words.key().equals("tickets.event.rule.often"))
                .hasSize(1);
    }

    @Test
    void whatIsUndoneSetsOffNothing() {
        scene.rule("Pilne", OPENED, to(Priority.HIGH));

        transaction.executeWithoutResult(status -> {
            fixture.anOpenTicket();
            status.setRollbackOnly();
        });

        assertThat(pending()).isZero();
    }

    @Test
    void whatWasLeftBehindByAFallIsWorkedOnLater() {
        scene.rule("Notatka", OPENED, tagged("nowe"));
        var ticket = fixture.anOpenTicket();
        assertThat(pending()).isEqualTo(1);

        scene.work();
        scene.work();

        assertThat(events(ticket)).hasSize(1);
        assertThat(pending()).isZero();
    }

    @Test
    void twoNodesDoNothingTwice() {
        scene.rule(scene.saying("Potwierdzenie", OPENED, "", "Raz"));
        var ticket = fixture.anOpenTicket();
        var seen = occasions.toTry(clock.instant(), 10).getFirst();
        scene.work();

        assertThat(occasions.take(seen)).isFalse();
        assertThat(fixture.conversation(ticket))
                .filteredOn(message -> message.direction() == Direction.NOTE)
                .hasSize(1);
    }

    @Test
    void aRuleThatBreaksIsGivenUpAfterSomeTriesAndHoldsNobodyUp() {
        var broken = scene.rule("Zepsuta", OPENED, tagged("x"));
        var sound = scene.rule("Zdrowa", OPENED, to(Priority.HIGH), new InState(Set.of(State.NEW)));
        jdbc.sql("update tickets.rule set plan = '{\"state\": \"GONE\"}' where id = ?")
                .param(broken.id())
                .update();
        var ticket = fixture.anOpenTicket();

        for (int round = 0; round < RuleWork.MAXIMUM_TRIES; round++) {
            scene.work();
            clock.advance(RuleWork.UNTIL_TRIED_AGAIN);
        }

        assertThat(fixture.now(ticket).priority()).isEqualTo(Priority.HIGH);
        assertThat(pending()).isZero();
        assertThat(scene.firings(sound)).hasSize(1);
        assertThat(events(ticket)).contains(Words.of("tickets.event.rule.failed", "Zepsuta"));
    }

    private RuleDesk rules() {
        SignedIn.supervisorOf(fixture.program());
        return rules;
    }

    private Ticket changed(Ticket ticket, TicketEdit edit) {
        return desk.change(ticket.number(), edit).orElseThrow();
    }

    private List<Words> events(Ticket ticket) {
        return fixture.conversation(ticket).stream()
                .filter(message -> message.direction() == Direction.EVENT)
                .map(Message::words)
                .toList();
    }

    private long pending() {
        return jdbc.sql("select count(*) from tickets.rule_occasion")
                .query(Long.class)
                .single();
    }
}
