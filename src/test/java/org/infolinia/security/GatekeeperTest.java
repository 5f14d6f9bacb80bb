package org.infolinia.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.ProgramId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class GatekeeperTest {

    private static final ProgramId OWN = new ProgramId(1);
    private static final ProgramId FOREIGN = new ProgramId(2);

    private final Gatekeeper gatekeeper = new Gatekeeper();

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void anAgentActsInHisOwnPrograms() {
        var agent = SignedIn.agentOf(OWN);
        assertThat(gatekeeper.demand(Permission.ADJUST_POINTS, OWN)).isEqualTo(agent.actor());
    }

    @Test
    void anAgentDoesNotActInOthersPrograms() {
        SignedIn.agentOf(OWN);
        assertThatThrownBy(() -> gatekeeper.demand(Permission.ADJUST_POINTS, FOREIGN))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anAgentDoesNotDoASupervisorsWork() {
        SignedIn.agentOf(OWN);
        assertThat(gatekeeper.allows(Permission.APPROVE_ADJUSTMENTS, OWN)).isFalse();
    }

    @Test
    void aSupervisorDoesNotManageAgents() {
        SignedIn.supervisorOf(OWN);
        assertThat(gatekeeper.allows(Permission.MANAGE_AGENTS)).isFalse();
    }

    @Test
    void anAdministratorActsEverywhere() {
        SignedIn.administrator();
        assertThat(gatekeeper.allows(Permission.MANAGE_PROGRAMS, FOREIGN)).isTrue();
    }

    @Test
    void nobodyMayNothing() {
        assertThat(gatekeeper.allows(Permission.VIEW_PARTICIPANTS)).isFalse();
        assertThat(gatekeeper.scope().includes(OWN)).isFalse();
        assertThatThrownBy(gatekeeper::actor).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theSystemActsInItsOwnNameAndOnlyForTheWork() {
        var agent = SignedIn.agentOf(OWN);
        var actor = gatekeeper.asSystem("mailroom", () -> gatekeeper.demand(Permission.WORK_TICKETS, FOREIGN));
        assertThat(actor).isEqualTo(Actor.system("mailroom"));
        assertThat(gatekeeper.actor()).isEqualTo(agent.actor());
    }

    @Test
    void theUserComesBackWhenTheSystemsWorkFails() {
        var agent = SignedIn.agentOf(OWN);
        assertThatThrownBy(() -> gatekeeper.asSystem("mailroom", () -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(gatekeeper.actor()).isEqualTo(agent.actor());
    }
}
