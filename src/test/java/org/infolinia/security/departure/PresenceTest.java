package org.infolinia.security.departure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.security.SignedInAgent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@IntegrationTest
@RecordApplicationEvents
class PresenceTest {

    private static final String SESSION = "presence-test";

    @Autowired
    Presence presence;

    @Autowired
    SessionRegistry sessions;

    @Autowired
    ApplicationEvents events;

    @Autowired
    FixedClock clock;

    private SignedInAgent marta;

    @BeforeEach
    void martaSignsIn() {
        marta = SignedIn.agentOf();
        presence.on(new InteractiveAuthenticationSuccessEvent(
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()), getClass()));
    }

    @AfterEach
    void goHome() {
        sessions.removeSessionInformation(SESSION);
        presence.on(new AgentDeparted(marta.id()));
        SignedIn.out();
        clock.reset();
    }

    @Test
    void whoWasSignedInWhereNobodySaysSoAnyMoreHasDepartedOnce() {
        clock.advance(Presence.LOST_AFTER.plus(Duration.ofSeconds(1)));

        presence.renew();
        presence.renew();

        assertThat(departures()).isEqualTo(1);
    }

    @Test
    void whoHasASessionIsThere() {
        sessions.registerNewSession(SESSION, marta);
        clock.advance(Presence.LOST_AFTER.plus(Duration.ofSeconds(1)));

        presence.renew();

        assertThat(departures()).isZero();
    }

    @Test
    void nobodyHasDepartedWhileAProcessMayStillSayThatHeIsThere() {
        clock.advance(Presence.LOST_AFTER.minus(Duration.ofSeconds(1)));

        presence.renew();

        assertThat(departures()).isZero();
    }

    @Test
    void whoComesBackHasArrivedOnce() {
        presence.on(new AgentDeparted(marta.id()));
        events.clear();
        sessions.registerNewSession(SESSION, marta);

        presence.renew();
        presence.renew();

        assertThat(events.stream(AgentArrived.class)
                        .filter(arrived -> arrived.agent().equals(marta.id())))
                .hasSize(1);
    }

    private long departures() {
        return events.stream(AgentDeparted.class)
                .filter(departed -> departed.agent().equals(marta.id()))
                .count();
    }
}
