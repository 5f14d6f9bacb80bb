package org.infolinia.search.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** What befalls a keeper when the database, the disk or the memory fails it, and when it is stopped. */
class KeeperInTroubleTest extends KeeperTest {

    @Test
    void aDatabaseThatWasAwayIsNoTroubleAnyMore() {
        scene.started();
        scene.changes.isAway(true);
        scene.keeper.attend();
        assertThat(scene.keeper.trouble()).isPresent();

        scene.changes.isAway(false);
        scene.clock.advance(Troubles.FIRST_PAUSE);
        scene.keeper.attend();

        assertThat(scene.keeper.trouble()).isEmpty();
    }

    @Test
    void buildingThatBreaksOffWithAnErrorIsATroubleLikeAnyOther() {
        scene.people.breakOffNext();

        scene.started();

        assertThat(scene.keeper.trouble()).isPresent();
        assertThat(scene.keeper.isComplete()).isFalse();
    }

    @Test
    void urgentChangesThatFailTogetherDoNotKeepTheCursorWaitingForLong() {
        scene.started();
        failToRename("zajac", "sowa", "wrobel", "sikora", "kos");

        scene.people.areAway(false);
        scene.clock.advance(Troubles.FIRST_PAUSE);
        follower().followSoon();

        await().untilAsserted(() -> assertThat(scene.found("kos")).isOne());
        await().untilAsserted(() -> assertThat(scene.keeper.trouble()).isEmpty());
    }

    @Test
    void aNewIndexIsFollowedAtOnceWhateverBefellTheOldOne() {
        scene.started();
        failToRename("zajac");
        scene.people.areAway(false);

        scene.changes.askForNewIndex();
        scene.keeper.attend();
        scene.keeper.settle();

        assertThat(scene.keeper.trouble()).isEmpty();
        scene.renameUntold(1, "sowa");
        follower().followSoon();
        await().untilAsserted(() -> assertThat(scene.found("sowa")).isOne());
    }

    @Test
    void anIndexWhoseWritingDiedIsOpenedAnew() throws IOException {
        scene.started();
        var died = scene.keeper.serving().orElseThrow();
        died.stopWriting();

        scene.keeper.attend();
        scene.rename(1, "zajac");

        await().untilAsserted(() -> assertThat(scene.found("zajac")).isOne());
        assertThat(scene.keeper.serving())
                .hasValueSatisfying(index -> assertThat(index.place()).isEqualTo(died.place()))
                .get()
                .isNotSameAs(died);
    }

    /** The changes it has missed may be forgotten already. */
    @Test
    void anIndexThatLayTooLongIsBuiltAnew() {
        scene.started();
        var first = place(scene);
        scene.keeper.stop();
        var later = next();
        later.clock.advance(IndexChangeLog.KEPT.plus(Duration.ofDays(1)));

        later.started();

        assertThat(place(later)).isNotEqualTo(first);
        assertThat(later.found("kowalska")).isOne();
    }

    @Test
    void anIndexThatCouldNotFollowForTooLongIsBuiltAnew() {
        scene.started();
        var first = place(scene);

        scene.clock.advance(IndexChangeLog.KEPT.plus(Duration.ofDays(1)));
        scene.keeper.attend();
        scene.keeper.settle();

        assertThat(place(scene)).isNotEqualTo(first);
    }

    @Test
    void anIndexThatCouldNotTakeOverIsOpenedLater() {
        scene.changes.isAwayForCatchingUp(true);
        scene.keeper.start();
        await().until(() -> scene.keeper.building().isEmpty());
        assertThat(scene.keeper.trouble()).isPresent();

        scene.changes.isAwayForCatchingUp(false);
        scene.clock.advance(Troubles.FIRST_PAUSE);
        scene.keeper.attend();

        assertThat(place(scene)).endsWith(Path.of("1"));
        assertThat(scene.found("kowalska")).isOne();
    }

    @Test
    void whatIsOpenedWhileItStopsIsClosedAgain() {
        scene.started();
        var first = place(scene);
        scene.keeper.stop();
        var mayOpen = new CountDownLatch(1);
        scene.changes.holdGroundBackUntil(mayOpen);

        var starting = aside(scene.keeper::start);
        await().until(scene.keeper::isRunning);
        var stopping = aside(scene.keeper::stop);
        await().until(() -> !scene.keeper.isRunning());
        mayOpen.countDown();
        CompletableFuture.allOf(starting, stopping).join();

        assertThat(scene.keeper.serving()).isEmpty();
        assertThat(place(next().started())).isEqualTo(first);
    }

    @Test
    void whatCannotBeAskedOfTheDatabaseAtTheEndKeepsNobodyFromOpeningTheIndex() {
        scene.started();
        var first = place(scene);
        scene.changes.isAway(true);

        scene.keeper.stop();

        assertThat(place(next().started())).isEqualTo(first);
    }

    /** Requests that are still answered when the server stops may search and change. */
    @Test
    void itStopsAfterTheWebServer() {
        assertThat(scene.keeper.getPhase()).isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
    }

    private static CompletableFuture<Void> aside(Runnable work) {
        return CompletableFuture.runAsync(work, each -> Thread.ofPlatform().start(each));
    }

    private void failToRename(String... names) {
        scene.people.areAway(true);
        for (var name : names) {
            int asked = scene.people.asked();
            scene.rename(1, name);
            await().until(() -> scene.people.asked() > asked);
        }
        await().until(() -> scene.keeper.trouble().isPresent());
    }

    private KeeperScene next() {
        return stoppedAtTheEnd(scene.another());
    }

    private ChangeFollower follower() {
        return scene.keeper.follower().orElseThrow();
    }

    private static Path place(KeeperScene of) {
        return of.keeper.serving().orElseThrow().place();
    }
}
