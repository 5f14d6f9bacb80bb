package org.infolinia.calls.callbacks.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.harness.TheBell.rung;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import org.infolinia.calls.Agents;
import org.infolinia.calls.callbacks.CallbackDesk;
import org.infolinia.calls.callbacks.PromiseCallback;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.Programs;
import org.infolinia.harness.TheBell;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DueInBellTest extends ViewTest {

    private static final Duration AHEAD = Duration.ofHours(1);
    private static final Duration LENGTH = Duration.ofHours(2);

    @Autowired
    CallbackDesk desk;

    @Autowired
    ParticipantRegister register;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    FixedClock clock;

    private ProgramId program;
    private ParticipantId halina;
    private PhoneNumber phone;

    @BeforeEach
    void anAgentIsAtWork() {
        program = new Programs(directory, gatekeeper).aProgram();
        var command = ParticipantFixture.halina(program);
        halina = gatekeeper.asSystem("test", () -> register.register(command));
        phone = command.phones().getFirst();
        openTabFor(Agents.freshAgentOf(program));
        UI.getCurrent().navigate("calls");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void theBellRemindsOfOnesOwnPromiseWhenItsTimeHasComeAndNotBefore() {
        promise(true);
        assertThat(rung()).containsExactly("Nothing waits for you");

        clock.advance(AHEAD);
        timeIsNoticed();

        assertThat(rung()).singleElement().asString().startsWith("Call back: Halina Wróbel");
    }

    @Test
    void whatIsOverdueSaysSoAndLeadsToTheList() {
        promise(true);
        clock.advance(AHEAD.plus(LENGTH).plusMinutes(1));
        timeIsNoticed();

        assertThat(rung()).singleElement().asString().startsWith("Call back, overdue: Halina Wróbel");
        assertThat(TheBell.leadsTo()).isEqualTo("callbacks");
    }

    @Test
    void whatAnybodyOfTheTeamMayDoRingsOnlyForWhoeverTookIt() {
        promise(false);
        clock.advance(AHEAD);
        timeIsNoticed();
        assertThat(rung()).containsExactly("Nothing waits for you");

        desk.take(desk.open().getFirst().id()).orElseThrow();
        MockVaadin.clientRoundtrip(false);

        assertThat(rung()).singleElement().asString().startsWith("Call back: Halina Wróbel");
    }

    private void promise(boolean isOwn) {
        var from = clock.instant().plus(AHEAD);
        desk.promise(new PromiseCallback(program, halina, phone, "Punkty", from, from.plus(LENGTH), isOwn))
                .orElseThrow();
        MockVaadin.clientRoundtrip(false);
    }

    /** Screens are reminded as soon as anything happens to any callback, and from time to time. */
    private void timeIsNoticed() {
        promise(false);
    }
}
