package org.infolinia.tickets.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.infolinia.audit.AuditTrail;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.SignedInAgent;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketChange;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketEdit.ToOwner;
import org.infolinia.tickets.TicketEdit.ToSnooze;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AutomaticAssignmentTest extends TicketTest {

    private static final LocalDate TODAY = LocalDate.ofInstant(FixedClock.TUESDAY_MORNING, ZoneOffset.UTC);

    @Autowired
    TicketFiles files;

    @Autowired
    TicketDesk desk;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    AuditTrail trail;

    @Autowired
    FixedClock clock;

    private AssignmentScene scene;
    private SignedInAgent ewa;
    private SignedInAgent pawel;
    private SignedInAgent leyla;

    @BeforeEach
    void people() {
        scene = new AssignmentScene(context, fixture.program());
        ewa = scene.agent("Ewa");
        pawel = scene.agent("Paweł");
        leyla = scene.agent("Leyla");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aTicketThatCannotBeGivenKeepsNobodyWaiting() {
        scene.gives(AssignmentRule.ROUND_ROBIN);
        var broken = fixture.anOpenTicket();
        var sound = fixture.anOpenTicket();

        scene.whileNobodyMayOwn(broken, scene::givesOut);
        assertThat(fixture.now(broken).owner()).isNull();
        assertThat(fixture.now(sound).owner()).isNotNull();

        clock.advance(Duration.ofHours(1));
        scene.givesOut();
        assertThat(fixture.now(broken).owner()).isNotNull();
    }

    @Test
    void withoutARuleTicketsWaitForSomebody() {
        var ticket = fixture.anOpenTicket();

        scene.givesOut();

        assertThat(fixture.now(ticket).owner()).isNull();
    }

    @Test
    void whatIsPutAsideIsGivenToNobodyUntilItIsBack() {
        scene.gives(AssignmentRule.ROUND_ROBIN);
        var ticket = fixture.anOpenTicket();
        fixture.changedPastTheRules(ticket, new ToSnooze(clock.instant().plus(Duration.ofDays(1))));

        scene.givesOut();
        assertThat(fixture.now(ticket).owner()).isNull();

        fixture.changedPastTheRules(ticket, new ToSnooze(null));
        scene.givesOut();
        assertThat(fixture.now(ticket).owner()).isNotNull();
    }

    @Test
    void byTurnEverybodyGetsOneBeforeAnybodyGetsTwo() {
        scene.gives(AssignmentRule.ROUND_ROBIN);

        var owners = IntStream.range(0, 6).mapToObj(each -> given()).toList();

        assertThat(owners.subList(0, 3)).containsExactlyInAnyOrder(ewa.id(), pawel.id(), leyla.id());
        assertThat(owners.subList(3, 6)).isEqualTo(owners.subList(0, 3));
    }

    @Test
    void turnsStayFairWhileEightGiveOutAtOnce() throws Exception {
        scene.gives(AssignmentRule.ROUND_ROBIN);
        var tickets =
                IntStream.range(0, 30).mapToObj(each -> fixture.anOpenTicket()).toList();

        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = IntStream.range(0, 8)
                    .mapToObj(each -> threads.submit(scene::givesOut))
                    .toList();
            for (var each : all) {
                each.get();
            }
        }

        var shares = tickets.stream()
                .map(scene::ownerOf)
                .collect(Collectors.groupingBy(owner -> owner, Collectors.counting()));
        assertThat(shares).containsOnlyKeys(ewa.id(), pawel.id(), leyla.id());
        assertThat(shares.values()).containsOnly(10L);
        assertThat(tickets)
                .allSatisfy(ticket -> assertThat(ownerChanges(ticket)).hasSize(1));
    }

    @Test
    void theLeastBusyGetsTheNext() {
        owned(fixture.anOpenTicket(), ewa);
        owned(fixture.anOpenTicket(), ewa);
        owned(fixture.anOpenTicket(), pawel);
        scene.gives(AssignmentRule.LEAST_BUSY, ewa, pawel);

        assertThat(given()).isEqualTo(pawel.id());
        assertThat(List.of(given(), given())).containsExactlyInAnyOrder(ewa.id(), pawel.id());
    }

    @Test
    void theRuleStandsInTheHistoryAndInTheTrail() {
        scene.gives(AssignmentRule.ROUND_ROBIN);
        var ticket = fixture.anOpenTicket();

        scene.givesOut();

        assertThat(ownerChanges(ticket)).extracting(TicketChange::actorName).containsExactly("assignment-by-turn");
        SignedIn.administrator();
        assertThat(trail.newest())
                .filteredOn(entry -> entry.subject().equals(ticket.number().conversation()))
                .first()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("tickets.changed"));
    }

    @Test
    void onlyTheTeamTakesPartAndSupervisorsOnlyWhenNamed() {
        var joanna = scene.supervisor("Joanna");
        scene.gives(AssignmentRule.ROUND_ROBIN);
        assertThat(IntStream.range(0, 4).mapToObj(each -> given())).doesNotContain(joanna.id());

        scene.gives(AssignmentRule.ROUND_ROBIN, joanna);

        assertThat(given()).isEqualTo(joanna.id());
    }

    @Test
    void aTicketGoesToWhoSpeaksItsLanguage() {
        scene.can(ewa, Set.of(Language.PL));
        scene.can(pawel, Set.of(Language.PL, Language.EN));
        scene.can(leyla, Set.of(Language.AZ));
        scene.gives(AssignmentRule.ROUND_ROBIN);

        assertThat(List.of(given(Language.AZ), given(Language.AZ), given(Language.EN)))
                .containsExactly(leyla.id(), leyla.id(), pawel.id());
    }

    @Test
    void aTicketGoesToWhoHasTheSkillOfItsQueue() {
        scene.can(pawel, Set.of(), "faktury", "zwroty");
        scene.gives(AssignmentRule.ROUND_ROBIN, "faktury");

        assertThat(List.of(given(), given())).containsOnly(pawel.id());
    }

    @Test
    void whoIsAwayGetsNothingUntilTheDayAfter() {
        scene.isAway(ewa, TODAY);
        scene.gives(AssignmentRule.ROUND_ROBIN, ewa);
        var ticket = fixture.anOpenTicket();
        scene.givesOut();
        assertThat(fixture.now(ticket).owner()).isNull();
        assertThat(reasons(ticket)).containsExactly("tickets.event.unassigned.absence");

        clock.advance(Duration.ofDays(1));
        scene.givesOut();

        assertThat(fixture.now(ticket).owner()).isEqualTo(ewa.id());
    }

    @Test
    void whyNobodyFitsIsSaidOnceInTheTicket() {
        scene.can(ewa, Set.of(Language.EN));
        scene.gives(AssignmentRule.ROUND_ROBIN, ewa);
        var ticket = scene.opened(Language.AZ);

        scene.givesOut();
        clock.advance(AutomaticAssignment.UNTIL_TRIED_AGAIN);
        scene.givesOut();

        assertThat(fixture.now(ticket).owner()).isNull();
        assertThat(reasons(ticket)).containsExactly("tickets.event.unassigned.language");
    }

    @Test
    void whatNobodyFittedIsGivenOutAsSoonAsSomebodyDoes() {
        scene.gives(AssignmentRule.ROUND_ROBIN, "faktury");
        var ticket = fixture.anOpenTicket();
        scene.givesOut();
        assertThat(reasons(ticket)).containsExactly("tickets.event.unassigned.skills");

        scene.can(leyla, Set.of(), "faktury");
        scene.givesOut();

        assertThat(fixture.now(ticket).owner()).isEqualTo(leyla.id());
    }

    @Test
    void nobodyIsGivenMoreThanHeMayHaveInHand() {
        scene.limitsHands(1);
        scene.gives(AssignmentRule.ROUND_ROBIN, ewa, pawel);

        assertThat(List.of(given(), given())).containsExactlyInAnyOrder(ewa.id(), pawel.id());
        var third = fixture.anOpenTicket();
        scene.givesOut();

        assertThat(fixture.now(third).owner()).isNull();
        assertThat(reasons(third)).containsExactly("tickets.event.unassigned.hands");
    }

    @Test
    void aTicketThatLosesItsOwnerIsGivenOutAgain() {
        scene.gives(AssignmentRule.ROUND_ROBIN, ewa);
        var ticket = owned(fixture.anOpenTicket(), pawel);
        scene.givesOut();
        assertThat(fixture.now(ticket).owner()).as("somebody works on it").isEqualTo(pawel.id());

        changed(ticket, new ToOwner(null));
        scene.givesOut();

        assertThat(fixture.now(ticket).owner()).isEqualTo(ewa.id());
    }

    @Test
    void whatWaitedBeforeTheRuleIsLeftToBeTaken() {
        var ticket = fixture.anOpenTicket();
        scene.gives(AssignmentRule.ROUND_ROBIN);

        scene.givesOut();

        assertThat(fixture.now(ticket).owner()).isNull();
    }

    private AgentId given() {
        return given(Language.PL);
    }

    private AgentId given(Language language) {
        var ticket = scene.opened(language);
        scene.givesOut();
        return scene.ownerOf(ticket);
    }

    private Ticket owned(Ticket ticket, SignedInAgent agent) {
        return changed(ticket, new ToOwner(agent.id()));
    }

    private Ticket changed(Ticket ticket, TicketEdit edit) {
        return gatekeeper.asSystem(
                "test", () -> desk.change(ticket.number(), edit).orElseThrow());
    }

    private List<TicketChange> ownerChanges(Ticket ticket) {
        return files.changes(ticket.number()).stream()
                .filter(change -> change.field() == Field.OWNER)
                .toList();
    }

    private List<String> reasons(Ticket ticket) {
        return fixture.conversation(ticket).stream()
                .filter(message -> message.direction() == Direction.EVENT)
                .map(Message::words)
                .filter(Objects::nonNull)
                .map(Words::key)
                .toList();
    }
}
