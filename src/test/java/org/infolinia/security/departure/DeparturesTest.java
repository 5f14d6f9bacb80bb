package org.infolinia.security.departure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.infolinia.harness.SignedIn;
import org.infolinia.security.SignedInAgent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.session.HttpSessionDestroyedEvent;

class DeparturesTest {

    private final SessionRegistryImpl sessions = new SessionRegistryImpl();
    private final List<Object> told = new ArrayList<>();
    private final Departures departures = new Departures(sessions, told::add);
    private final SignedInAgent marta = SignedIn.agentOf();

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void whoSignsOutOfHisLastSessionHasDeparted() {
        var session = signedIn();

        departures.on(new HttpSessionDestroyedEvent(session));

        assertThat(told).containsExactly(new AgentDeparted(marta.id()));
    }

    @Test
    void whoIsSignedInElsewhereIsThereStill() {
        var session = signedIn();
        signedIn();

        departures.on(new HttpSessionDestroyedEvent(session));

        assertThat(told).isEmpty();
    }

    @Test
    void theSessionOfAStrangerIsNobodysDeparture() {
        departures.on(new HttpSessionDestroyedEvent(new MockHttpSession()));

        assertThat(told).isEmpty();
    }

    private MockHttpSession signedIn() {
        var session = new MockHttpSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, SecurityContextHolder.getContext());
        sessions.registerNewSession(session.getId(), marta);
        return session;
    }
}
