package org.infolinia.tickets.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.SignedIn;
import org.infolinia.tickets.TicketEdit.ToOwner;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.alerts.OwnNews;
import org.infolinia.tickets.alerts.OwnNews.Happening;
import org.infolinia.tickets.alerts.OwnerDesk;
import org.infolinia.tickets.assignment.AssignmentScene;
import org.infolinia.tickets.desk.TicketDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose ticket runs into a promise hears of it, once before and once after. */
class OwnersHearOfPromisesTest extends TicketTest {

    @Autowired
    TicketDesk desk;

    @Autowired
    OwnerDesk owners;

    @Autowired
    FixedClock clock;

    private SlaScene scene;

    @BeforeEach
    void aTicketOfSomebodyIsPromisedAnAnswer() {
        scene = new SlaScene(context, fixture.program());
        scene.promises(scene.terms("Zwykłe"));
        var owner = SignedIn.agentOf(fixture.program());
        desk.change(fixture.anOpenTicket().number(), new ToOwner(owner.id())).orElseThrow();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void theOwnerIsWarnedOfHisPromiseOnce() {
        clock.advance(Duration.ofHours(3));
        scene.raiseAlarms();
        scene.raiseAlarms();

        assertThat(owners.news()).extracting(OwnNews::happening).containsExactly(Happening.PROMISE_NEAR);
    }

    @Test
    void thatItWasMissedTakesThePlaceOfTheWarning() {
        clock.advance(Duration.ofHours(3));
        scene.raiseAlarms();
        clock.advance(Duration.ofHours(1));
        scene.raiseAlarms();

        assertThat(owners.news()).extracting(OwnNews::happening).containsExactly(Happening.PROMISE_MISSED);
    }

    @Test
    void nobodyElseHearsOfIt() {
        clock.advance(Duration.ofHours(4));
        scene.raiseAlarms();

        SignedIn.as(new AssignmentScene(context, fixture.program()).agent("Adam"));
        assertThat(owners.news()).isEmpty();
    }
}
