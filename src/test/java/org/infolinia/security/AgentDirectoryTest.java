package org.infolinia.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.infolinia.audit.AuditTrail;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.Statements;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.ProgramId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;

@IntegrationTest
class AgentDirectoryTest {

    private static final String PASSWORD = "correct horse battery";

    @Autowired
    AgentDirectory agents;

    @Autowired
    AuditTrail trail;

    @Autowired
    PasswordEncoder passwords;

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void anEnrolledAgentSignsInWithHisPasswordForHisPrograms() {
        SignedIn.administrator();
        var id = agents.enroll(agent("beata", PASSWORD)).orElseThrow();
        var account = (SignedInAgent) agents.loadUserByUsername("beata");
        assertThat(account.id()).isEqualTo(id);
        assertThat(passwords.matches(PASSWORD, account.getPassword())).isTrue();
        assertThat(account.scope().includes(new ProgramId(7))).isTrue();
        assertThat(account.scope().includes(new ProgramId(8))).isFalse();
    }

    @Test
    void enrollingLeavesAnAuditEntryWithoutThePassword() {
        SignedIn.administrator();
        agents.enroll(agent("celina", PASSWORD)).orElseThrow();
        assertThat(trail.newest())
                .anySatisfy(entry -> assertThat(entry.details()).containsEntry("login", "celina"))
                .noneSatisfy(entry -> assertThat(entry.details().toString()).contains(PASSWORD));
    }

    @Test
    void aTakenLoginIsRefused() {
        SignedIn.administrator();
        agents.enroll(agent("dorota", PASSWORD)).orElseThrow();
        assertThat(agents.enroll(agent("dorota", PASSWORD))).isEqualTo(Outcome.refused("login-taken", "dorota"));
    }

    @Test
    void aShortPasswordIsRefused() {
        SignedIn.administrator();
        assertThat(agents.enroll(agent("ewelina", "short"))).isEqualTo(Outcome.refused("password-too-short", 12));
    }

    @Test
    void howManyPeopleWorkHereMakesNoDifferenceToTheNumberOfQuestions() {
        SignedIn.administrator();
        agents.enroll(agent("grazyna", PASSWORD)).orElseThrow();
        agents.enroll(agent("helena", PASSWORD)).orElseThrow();
        agents.enroll(agent("irena", PASSWORD)).orElseThrow();

        assertThat(Statements.during(agents::everybody)).isEqualTo(1);
    }

    @Test
    void onlyAdministratorsEnroll() {
        SignedIn.supervisorOf(new ProgramId(7));
        assertThatThrownBy(() -> agents.enroll(agent("felicja", PASSWORD))).isInstanceOf(AccessDeniedException.class);
    }

    private static EnrollAgent agent(String login, String password) {
        return new EnrollAgent(
                login, password, new PersonName("Beata", "Próbna"), Role.AGENT, Language.PL, Set.of(new ProgramId(7)));
    }
}
