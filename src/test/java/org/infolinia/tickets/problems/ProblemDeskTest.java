package org.infolinia.tickets.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.bulk.BulkAnswer;
import org.infolinia.tickets.bulk.BulkDesk;
import org.infolinia.tickets.bulk.BulkId;
import org.infolinia.tickets.bulk.BulkLine;
import org.infolinia.tickets.bulk.BulkRuns;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.UnmergeDesk;
import org.infolinia.tickets.problems.Problem.Content;
import org.infolinia.tickets.problems.Problem.State;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class ProblemDeskTest extends TicketTest {

    @Autowired
    ProblemDesk problems;

    @Autowired
    JointDeeds deeds;

    @Autowired
    BulkDesk bulks;

    @Autowired
    BulkRuns runs;

    @Autowired
    TicketDesk desk;

    @Autowired
    UnmergeDesk unmerging;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aLinkedTicketIsOfTheProblemAndBothSaySo() {
        var problem = aProblem();
        var ticket = fixture.anOpenTicket();

        var linking = problems.link(problem.id(), List.of(ticket.number())).orElseThrow();

        assertThat(linking.done()).containsExactly(ticket.number());
        assertThat(problems.of(ticket.number()).orElseThrow().id()).isEqualTo(problem.id());
        assertThat(fixture.conversation(ticket).getLast().words())
                .isEqualTo(Words.of(
                        "tickets.event.problem-linked", problem.id().toString(), "Kody z partii nie działają"));
        assertThat(keys(problem)).containsExactly("tickets.problems.event.linked", "tickets.problems.event.opened");
        assertThat(trail(problem)).containsExactly("tickets.problem-opened", "tickets.problem-linked");
    }

    @Test
    void manyAreLinkedAtOnceAndEachRefusalIsTold() {
        var problem = aProblem();
        var first = fixture.anOpenTicket();
        var second = fixture.aClosedTicket();
        var taken = fixture.anOpenTicket();
        var other = aProblem();
        problems.link(other.id(), List.of(taken.number())).orElseThrow();
        var foreign = new TicketFixture(context).anOpenTicket();
        var merged = fixture.anOpenTicket();
        desk.merge(merged.number(), first.number()).orElseThrow();

        var linking = problems.link(
                        problem.id(),
                        List.of(second.number(), first.number(), taken.number(), foreign.number(), merged.number()))
                .orElseThrow();

        assertThat(linking.done()).containsExactlyInAnyOrder(first.number(), second.number());
        assertThat(linking.refused())
                .extracting(Refusal::code)
                .containsExactlyInAnyOrder("problem-other", "ticket-unknown", "ticket-merged");
        var tally = problems.find(problem.id()).orElseThrow().tickets();
        assertThat(tally.open()).isEqualTo(1);
        assertThat(tally.all()).isEqualTo(2);
    }

    @Test
    void linkingAgainChangesNothing() {
        var problem = aProblem();
        var ticket = linked(problem, fixture.anOpenTicket());

        assertThat(problems.link(problem.id(), List.of(ticket.number())).orElseThrow())
                .isEqualTo(new Linking(List.of(), List.of()));
        assertThat(keys(problem))
                .filteredOn("tickets.problems.event.linked"::equals)
                .hasSize(1);
    }

    @Test
    void anUnlinkedTicketHasNoProblem() {
        var problem = aProblem();
        var ticket = linked(problem, fixture.anOpenTicket());

        problems.unlink(problem.id(), List.of(ticket.number())).orElseThrow();

        assertThat(problems.of(ticket.number())).isEmpty();
        assertThat(problems.tickets(problem.id())).isEmpty();
        assertThat(fixture.conversation(ticket).getLast().words())
                .extracting(Words::key)
                .isEqualTo("tickets.event.problem-unlinked");
    }

    @Test
    void theLinkFollowsTheTicketThatGoesOnAndComesBackWithTheOther() {
        var problem = aProblem();
        var merged = linked(problem, fixture.anOpenTicket());
        var survivor = fixture.anOpenTicket();

        desk.merge(merged.number(), survivor.number()).orElseThrow();
        assertThat(numbers(problem)).containsExactly(survivor.number());
        assertThat(keys(problem)).startsWith("tickets.problems.event.merged");

        unmerging.unmerge(merged.number()).orElseThrow();
        assertThat(numbers(problem)).containsExactly(merged.number());
    }

    @Test
    void aSurvivorThatHasAProblemKeepsIt() {
        var own = aProblem();
        var survivor = linked(own, fixture.anOpenTicket());
        var merged = linked(aProblem(), fixture.anOpenTicket());

        desk.merge(merged.number(), survivor.number()).orElseThrow();

        assertThat(problems.of(survivor.number()).orElseThrow().id()).isEqualTo(own.id());
    }

    @Test
    void aTicketThatIsOpenedAgainAfterItsProblemIsSolvedShowsThere() {
        var problem = aProblem();
        var ticket = linked(problem, fixture.anOpenTicket());
        desk.change(ticket.number(), new ToState(Ticket.State.RESOLVED)).orElseThrow();
        SignedIn.supervisorOf(fixture.program());
        problems.settle(problem.id(), State.SOLVED);

        desk.change(ticket.number(), new ToState(Ticket.State.OPEN)).orElseThrow();

        assertThat(keys(problem)).startsWith("tickets.problems.event.ticket-reopened");
        assertThat(problems.find(problem.id()).orElseThrow().tickets().open()).isEqualTo(1);
    }

    @Test
    void aChangeOfWhatSomebodyElseChangedIsRefused() {
        var seen = aProblem();
        problems.change(seen, content("Zła partia")).orElseThrow();

        assertThat(problems.change(seen, content("Inna nazwa")))
                .isEqualTo(
                        Outcome.refused("problem-changed-meanwhile", seen.id().toString()));
        assertThat(problems.open(fixture.program(), content(" ")))
                .isEqualTo(Outcome.refused("problem-name", Problem.MAXIMUM_NAME_LENGTH));
    }

    @Test
    void theWorkaroundIsToldInTheLanguageOrWhicheverThereIs() {
        var written = new Content("Kody", "", Map.of(Language.PL, "Wpisz kod ręcznie", Language.EN, " "), null);
        var problem = problems.open(fixture.program(), written).orElseThrow();

        assertThat(problem.content().workarounds()).containsOnlyKeys(Language.PL);
        assertThat(problems.find(problem.id()).orElseThrow().content().workaround(Language.AZ))
                .isEqualTo("Wpisz kod ręcznie");
    }

    @Test
    void agentsLinkAndDescribeAndSupervisorsSolve() {
        var problem = aProblem();
        linked(problem, fixture.anOpenTicket());
        var seen = deeds.openTickets(problem.id());
        var answer = new BulkAnswer(Map.of(Language.PL, "Już działa"), Ticket.State.PENDING);

        assertThat(problems.settle(problem.id(), State.KNOWN_CAUSE).state()).isEqualTo(State.KNOWN_CAUSE);
        assertThat(problems.mayDecide(fixture.program())).isFalse();
        assertThatThrownBy(() -> problems.settle(problem.id(), State.SOLVED)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> deeds.answer(problem.id(), seen, answer)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> deeds.resolve(problem.id(), seen)).isInstanceOf(AccessDeniedException.class);
        SignedIn.supervisorOf(fixture.program());
        assertThat(problems.settle(problem.id(), State.SOLVED).solvedAt()).isNotNull();
        SignedIn.agentOf(fixture.program());
        assertThatThrownBy(() -> problems.settle(problem.id(), State.OPEN)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void problemsOfOtherProgramsAreAsIfNotThere() {
        var problem = aProblem();
        var ticket = linked(problem, fixture.anOpenTicket());
        SignedIn.supervisorOf(new TicketFixture(context).program());

        assertThat(problems.find(problem.id())).isEmpty();
        assertThat(problems.of(ticket.number())).isEmpty();
        assertThat(problems.of(List.of(fixture.program()), true)).isEmpty();
        assertThat(problems.tickets(problem.id())).isEmpty();
        assertThat(problems.history(problem.id())).isEmpty();
        assertThatThrownBy(() -> problems.link(problem.id(), List.of())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> problems.change(problem, content("x"))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void allAreAnsweredTogetherEachWithWhatIsHis() {
        var problem = aProblem();
        var open = linked(problem, fixture.anOpenTicket());
        var over = linked(problem, fixture.aClosedTicket());
        SignedIn.supervisorOf(fixture.program());
        var answer = new BulkAnswer(Map.of(Language.PL, "{{number}} działa"), Ticket.State.RESOLVED);
        var seen = deeds.openTickets(problem.id());

        var preview = deeds.preview(seen, answer);
        var id = deeds.answer(problem.id(), seen, answer).orElseThrow();
        await().until(() -> !runs.isRunning(id));

        assertThat(preview)
                .singleElement()
                .satisfies(written -> assertThat(written.text()).isEqualTo(Outcome.done(open.number() + " działa")));
        assertThat(fixture.conversation(open)).extracting(Message::text).contains(open.number() + " działa");
        assertThat(fixture.now(open).state()).isEqualTo(Ticket.State.RESOLVED);
        assertThat(fixture.outbox(over)).isEmpty();
        assertThat(trail(problem)).contains("tickets.problem-answered");
    }

    @Test
    void allAreResolvedTogetherAndThoseThatCannotBeStay() {
        var problem = aProblem();
        var open = linked(problem, fixture.anOpenTicket());
        var complaint = linked(problem, fixture.anOpenComplaint());
        SignedIn.supervisorOf(fixture.program());
        problems.settle(problem.id(), State.SOLVED);
        var seen = deeds.openTickets(problem.id());

        var foretold = deeds.objectionsToResolving(seen);
        var id = deeds.resolve(problem.id(), seen).orElseThrow();
        await().until(() -> !runs.isRunning(id));

        assertThat(foretold)
                .singleElement()
                .satisfies(refused -> assertThat(refused.ticket()).isEqualTo(complaint.number()));
        assertThat(fixture.now(open).state()).isEqualTo(Ticket.State.RESOLVED);
        assertThat(fixture.now(complaint).state()).isEqualTo(complaint.state());
        assertThat(refusals(id)).containsExactly("complaint-unanswered");
        assertThat(problems.find(problem.id()).orElseThrow().tickets().open()).isEqualTo(1);
    }

    private Problem aProblem() {
        return problems.open(fixture.program(), content("Kody z partii nie działają"))
                .orElseThrow();
    }

    private static Content content(String name) {
        return Content.named(name);
    }

    private Ticket linked(Problem problem, Ticket ticket) {
        assertThat(problems.link(problem.id(), List.of(ticket.number()))
                        .orElseThrow()
                        .refused())
                .isEmpty();
        return ticket;
    }

    private List<TicketNumber> numbers(Problem problem) {
        return problems.tickets(problem.id()).stream()
                .map(linked -> linked.ticket().number())
                .toList();
    }

    private List<String> keys(Problem problem) {
        return problems.history(problem.id()).stream()
                .map(event -> event.words().key())
                .toList();
    }

    private List<String> refusals(BulkId id) {
        return bulks.lines(id, 0, 10).stream()
                .map(BulkLine::refusal)
                .filter(refusal -> refusal != null)
                .map(Refusal::code)
                .toList();
    }

    private List<String> trail(Problem problem) {
        return jdbc.sql("select action from audit.entry where subject = :subject order by id")
                .param("subject", problem.id().subject())
                .query(String.class)
                .list();
    }
}
