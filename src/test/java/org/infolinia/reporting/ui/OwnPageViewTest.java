package org.infolinia.reporting.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.stream.IntStream;
import org.infolinia.harness.EnrolledAgents;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Role;
import org.infolinia.security.SignedInAgent;
import org.infolinia.surveys.SurveyDesk;
import org.infolinia.surveys.SurveyFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OwnPageViewTest extends ViewTest {

    @Autowired
    private SurveyFixture fixture;

    @Autowired
    private SurveyDesk desk;

    @Autowired
    private AgentDirectory directory;

    @Autowired
    private Gatekeeper gatekeeper;

    private ProgramId program;
    private SignedInAgent ewa;
    private SignedInAgent marta;

    @BeforeEach
    void enrol() {
        program = fixture.aProgramWithAMailbox();
        ewa = enrolled("Ewa");
        marta = enrolled("Marta");
    }

    @Test
    void anAgentSeesHisScoreAndWhatHeWasThankedFor() {
        rated(ewa, 6, 5, "Bardzo miła obsługa");
        rated(marta, 6, 3, "Długo to trwało");

        open(ewa);

        assertThat(text()).contains("5.00").contains("Bardzo miła obsługa").doesNotContain("Długo to trwało");
    }

    @Test
    void whoWasNotRatedIsToldSo() {
        open(marta);

        assertThat(text()).contains("Nobody has rated your contacts").contains("None of your contacts was judged");
    }

    @Test
    void whoThankedIsNotTold() {
        rated(ewa, 1, 5, "Pani Ewa pomogła. Halina, tel. 601 274 418");

        open(ewa);

        assertThat(text()).contains("Pani Ewa pomogła. …, tel. …").doesNotContain("Halina", "601");
    }

    private void rated(SignedInAgent agent, int times, int score, String comment) {
        IntStream.range(0, times)
                .forEach(time -> fixture.rated(fixture.aTicketIn(program, agent.id()), score, comment));
    }

    private void open(SignedInAgent agent) {
        openTabFor(agent);
        UI.getCurrent().navigate("own");
    }

    private static String text() {
        return _get(OwnPageView.class).getElement().getTextRecursively();
    }

    private SignedInAgent enrolled(String first) {
        return new EnrolledAgents(directory, gatekeeper).enroll(Language.EN, Role.AGENT, first, "Nowak", program);
    }
}
