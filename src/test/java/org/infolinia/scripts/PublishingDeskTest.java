package org.infolinia.scripts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.scripts.ScriptVersion.State;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class PublishingDeskTest {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    @Autowired
    PublishingDesk desk;

    @Autowired
    ScriptLibrary library;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private ProgramId program;

    @BeforeEach
    void anAuthorIsSignedIn() {
        program = new Programs(directory, gatekeeper).aProgram();
        SignedIn.supervisorOf(program);
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void aScheduledDraftGoesLiveWhenItsMomentHasComeAndNotBefore() {
        var draft = scheduled(draft("ks-balance"));
        desk.goLive();
        assertThat(library.version(draft.id()).state()).isEqualTo(State.DRAFT);

        letMomentCome(draft);
        desk.goLive();

        var published = library.version(draft.id());
        assertThat(published.state()).isEqualTo(State.PUBLISHED);
        assertThat(published.publishedBy()).isEqualTo("joanna Testowa");
        assertThat(published.schedule()).isNull();
    }

    @Test
    void theCheckRunsAgainAtThatMomentAndAFailureIsTold() {
        var draft = scheduled(draft("ks-balance"));
        var told = new AtomicInteger();
        var end = desk.listen(told::incrementAndGet);
        jdbc.sql("update scripts.version set content = jsonb_set(content, '{start}', '\"gone\"') where id = ?")
                .param(draft.id().value())
                .update();
        letMomentCome(draft);

        desk.goLive();
        end.run();

        var missed = library.version(draft.id());
        assertThat(missed.state()).isEqualTo(State.DRAFT);
        assertThat(missed.schedule()).isNull();
        assertThat(requireNonNull(missed.missed()).why().code()).isEqualTo("script-has-findings");
        assertThat(desk.missed()).isOne();
        assertThat(told).hasValue(1);
        assertThat(actionsAbout(draft)).contains("scripts.publication-missed");
    }

    @Test
    void aDraftThatCannotBeReadHoldsUpNoOther() {
        var broken = scheduled(draft("ks-balance"));
        letMomentCome(broken);
        var sound = scheduled(draft("all-complaint"));
        letMomentCome(sound);
        breakContent(broken, "{}");

        desk.goLive();

        assertThat(library.version(sound.id()).state()).isEqualTo(State.PUBLISHED);
        jdbc.sql("update scripts.version set go_live_at = null, scheduled_by = null where id = ?")
                .param(broken.id().value())
                .update();
    }

    @Test
    void aDraftThatMissedItsMomentIsForgivenWhenItIsChanged() {
        var draft = scheduled(draft("ks-balance"));
        jdbc.sql("update scripts.version set content = jsonb_set(content, '{start}', '\"gone\"') where id = ?")
                .param(draft.id().value())
                .update();
        letMomentCome(draft);
        desk.goLive();

        library.change(library.version(draft.id()), draft.content(), "mended").orElseThrow();

        assertThat(desk.missed()).isZero();
    }

    @Test
    void aPublicationIsCalledOff() {
        var draft = scheduled(draft("ks-balance"));

        desk.callOff(draft).orElseThrow();
        desk.goLive();

        assertThat(library.version(draft.id()).schedule()).isNull();
        assertThat(desk.callOff(draft)).isEqualTo(Outcome.refused("script-not-scheduled"));
    }

    @Test
    void aScheduledDraftIsNeitherChangedNorDiscarded() {
        var draft = scheduled(draft("ks-balance"));

        assertThat(library.change(draft, draft.content(), "other")).isEqualTo(Outcome.refused("script-is-scheduled"));
        assertThat(library.discard(draft)).isEqualTo(Outcome.refused("script-is-scheduled"));
    }

    @Test
    void aMomentThatHasPassedIsRefused() {
        assertThat(desk.schedule(draft("ks-balance"), clock.instant()))
                .isEqualTo(Outcome.refused("script-moment-passed"));
    }

    @Test
    void aDraftWithFaultsIsNotScheduled() {
        var file = ScriptFixture.file("ks-balance").replace("\"start\": \"greeting\"", "\"start\": \"gone\"");
        var draft = library.version(library.importDraft(program, file, "broken").orElseThrow());

        assertThat(desk.schedule(draft, inAnHour()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("script-has-findings"));
    }

    @Test
    void whoeverSchedulesHasSeenTheLatestEdition() {
        var seen = draft("ks-balance");
        library.change(seen, seen.content(), "later").orElseThrow();

        assertThat(desk.schedule(seen, inAnHour()))
                .isEqualTo(Outcome.refused(Refusal.of("script-changed-meanwhile", "joanna Testowa")));
    }

    @Test
    void goingBackPublishesACopyUnderANewNumber() {
        var first = library.publish(draft("ks-balance").id()).orElseThrow();
        var second = library.publish(draft("ks-balance").id()).orElseThrow();

        var third = desk.goBackTo(first.id(), "the new one misled people").orElseThrow();

        assertThat(third.number()).isEqualTo(3);
        assertThat(third.state()).isEqualTo(State.PUBLISHED);
        assertThat(third.content()).isEqualTo(first.content());
        assertThat(third.note()).isEqualTo("the new one misled people");
        assertThat(library.version(second.id()).state()).isEqualTo(State.RETIRED);
        assertThat(library.version(first.id()).state()).isEqualTo(State.RETIRED);
    }

    @Test
    void oneGoesBackOnlyToWhatWasInUse() {
        var draft = draft("ks-balance");

        assertThat(desk.goBackTo(draft.id(), "no")).isEqualTo(Outcome.refused(Refusal.of("script-never-in-use", 1)));
        assertThat(library.siblings(draft)).hasSize(1);
    }

    @Test
    void whereTwoPeopleAreDemandedNobodyPublishesWhatHeWrote() {
        demandTwoPeople();
        var draft = draft("ks-balance");

        assertThat(library.publish(draft.id())).isEqualTo(Outcome.refused("script-of-own-hand"));
        assertThat(desk.schedule(draft, inAnHour())).isEqualTo(Outcome.refused("script-of-own-hand"));

        SignedIn.administrator();
        var published = library.publish(draft).orElseThrow();
        assertThat(published.author()).isEqualTo("joanna Testowa");
        assertThat(published.publishedBy()).isEqualTo("admin Testowa");
    }

    @Test
    void whoeverChangedADraftIsOneOfItsAuthors() {
        demandTwoPeople();
        var draft = draft("ks-balance");
        SignedIn.administrator();

        var changed = library.change(draft, draft.content(), "a hand in it").orElseThrow();

        assertThat(changed.authors()).hasSize(2);
        assertThat(library.publish(changed)).isEqualTo(Outcome.refused("script-of-own-hand"));
    }

    @Test
    void goingBackToOnesOwnWordsTakesTwoPeopleToo() {
        var first = library.publish(draft("ks-balance").id()).orElseThrow();
        library.publish(draft("ks-balance").id()).orElseThrow();
        demandTwoPeople();

        assertThat(desk.goBackTo(first.id(), "back")).isEqualTo(Outcome.refused("script-of-own-hand"));
        SignedIn.administrator();
        assertThat(desk.goBackTo(first.id(), "back").orElseThrow().number()).isEqualTo(3);
    }

    @Test
    void authorsDoNotSettleWhetherItTakesTwo() {
        assertThatThrownBy(() -> desk.settleTwoPeople(program, true)).isInstanceOf(AccessDeniedException.class);
    }

    private void demandTwoPeople() {
        SignedIn.administrator();
        desk.settleTwoPeople(program, true);
        SignedIn.supervisorOf(program);
    }

    private ScriptVersion scheduled(ScriptVersion draft) {
        return desk.schedule(draft, inAnHour()).orElseThrow();
    }

    private Instant inAnHour() {
        return clock.instant().plus(AN_HOUR);
    }

    private void breakContent(ScriptVersion draft, String content) {
        jdbc.sql("update scripts.version set content = ?::jsonb where id = ?")
                .params(content, draft.id().value())
                .update();
    }

    private void letMomentCome(ScriptVersion draft) {
        jdbc.sql("update scripts.version set go_live_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), draft.id().value())
                .update();
    }

    private List<String> actionsAbout(ScriptVersion version) {
        return jdbc.sql("select action from audit.entry where subject = ?")
                .param("script-version:" + version.id().value())
                .query(String.class)
                .list();
    }

    private ScriptVersion draft(String name) {
        return library.version(
                library.importDraft(program, ScriptFixture.file(name), "a test").orElseThrow());
    }
}
