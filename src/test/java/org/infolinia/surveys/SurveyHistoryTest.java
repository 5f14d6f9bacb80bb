package org.infolinia.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.infolinia.audit.AuditTrail;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.security.Gatekeeper;
import org.infolinia.surveys.PastSurvey.Given;
import org.infolinia.surveys.definition.SurveyKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class SurveyHistoryTest {

    @Autowired
    private SurveyHistory history;

    @Autowired
    private SurveyFixture fixture;

    @Autowired
    private Gatekeeper gatekeeper;

    @Autowired
    private AuditTrail trail;

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void theTrailKeepsOneLineOfABatch() {
        var program = fixture.aProgramWithAMailbox();
        var halina = fixture.halinaIn(program);
        var surveys =
                List.of(past(SurveyFixture.aTicketOf(program, halina)), past(SurveyFixture.aTicketOf(program, halina)));

        gatekeeper.asSystem("test", () -> history.takeOver(surveys));
        gatekeeper.asSystem("test", () -> history.takeOver(surveys));

        SignedIn.supervisorOf(program);
        assertThat(trail.newest())
                .filteredOn(entry -> entry.action().equals("surveys.taken-over"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details()).containsEntry("surveys", "2"));
    }

    private static PastSurvey past(EndedContact contact) {
        var answer = new SurveyAnswer(1, Map.of(), "");
        var answeredAt = FixedClock.TUESDAY_MORNING.plus(Duration.ofHours(1));
        return new PastSurvey(
                SurveyKind.AFTER_CONTACT,
                contact,
                null,
                Language.PL,
                FixedClock.TUESDAY_MORNING,
                new Given(answer, Map.of(), answeredAt),
                FollowUp.Result.CALLED_BACK);
    }
}
