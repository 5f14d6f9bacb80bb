package org.infolinia.surveys.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.infolinia.harness.EnrolledAgents;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kit.bell.BellPart.News;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.Role;
import org.infolinia.security.SignedInAgent;
import org.infolinia.surveys.FollowUp;
import org.infolinia.surveys.FollowUpDesk;
import org.infolinia.surveys.SurveyTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FollowUpsInBellTest extends SurveyTest {

    private static final long PATIENCE_SECONDS = 10;

    @Autowired
    private FollowUpsInBell bell;

    @Autowired
    private FollowUpDesk followUps;

    @Autowired
    private AgentDirectory directory;

    private SignedInAgent adam;

    @BeforeEach
    void somebodyIsDissatisfied() {
        adam = new EnrolledAgents(directory, gatekeeper).enroll(Language.EN, Role.SUPERVISOR, "Adam", "Górny", program);
        fixture.rated(fixture.aCallIn(program, new AgentId(7)), 1, "");
        SignedIn.supervisorOf(program);
    }

    @Test
    void whoeverIsGivenALowScoreIsReminded() throws InterruptedException {
        var heard = new CountDownLatch(1);
        var ending = bell.listen(heard::countDown);

        followUps.assign(open(), adam.id()).orElseThrow();

        assertThat(heard.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        ending.run();
        SignedIn.as(adam);
        assertThat(bell.isForMe()).isTrue();
        assertThat(news()).singleElement().satisfies(news -> {
            assertThat(news.words()).startsWith("Low score to look into by");
            assertThat(news.path()).isEqualTo("surveys");
        });
    }

    @Test
    void whatIsOverdueIsSaidToBeAndWhatIsDealtWithIsNoNews() {
        followUps.assign(open(), adam.id()).orElseThrow();
        SignedIn.as(adam);
        clock.advance(Duration.ofDays(2));

        assertThat(news()).singleElement().extracting(News::words).asString().contains("overdue");
        followUps.close(open(), FollowUp.Result.CALLED_BACK).orElseThrow();
        assertThat(news()).isEmpty();
    }

    private List<News> news() {
        return bell.news(Locale.ENGLISH);
    }

    private FollowUp open() {
        return followUps.open(List.of(program)).getFirst();
    }
}
