package org.infolinia.search.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.infolinia.search.upkeep.IndexChangeLog.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class IndexKeeperTest extends KeeperTest {

    private static final int CROWD = 5_000;

    @TempDir
    Path elsewhere;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatWasJustChangedIsFoundByItsNewNameAlone() {
        scene.started();

        scene.rename(1, "zajac");

        await().untilAsserted(() -> assertThat(scene.found("zajac")).isOne());
        assertThat(scene.found("kowalska")).isZero();
    }

    @Test
    void whatAnotherProcessChangedIsFollowed() {
        scene.started();

        scene.renameUntold(1, "zajac");
        scene.keeper.follower().orElseThrow().followSoon();

        await().untilAsserted(() -> assertThat(scene.found("zajac")).isOne());
    }

    @Test
    void manyChangesOfOneTransactionAreFollowedPieceByPiece() {
        scene.started();
        var ids = LongStream.rangeClosed(10, 10 + CROWD - 1).boxed().toList();

        var committed = transaction.execute(status -> {
            ids.forEach(id -> scene.people.name(id, "wrobel"));
            return scene.changes.note(scene.people.kind(), ids);
        });
        scene.keeper.takeSoon(committed);

        await().untilAsserted(() -> assertThat(scene.found("wrobel")).isEqualTo(CROWD));
        scene.keeper.settle();
        assertThat(scene.keeper.trouble()).isEmpty();
    }

    /** The cursor cannot pass what began before it, but the change itself is there to be taken. */
    @Test
    void anOlderTransactionThatStillRunsKeepsNobodyFromBeingFound() throws Exception {
        scene.started();
        var isRunning = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        try (var other = Executors.newSingleThreadExecutor()) {
            other.submit(() -> transaction.executeWithoutResult(status -> {
                scene.changes.note("something-else", List.of(1L));
                isRunning.countDown();
                awaitQuietly(mayEnd);
            }));
            isRunning.await();

            scene.rename(1, "zajac");
            await().untilAsserted(() -> assertThat(scene.found("zajac")).isOne());
            scene.renameUntold(1, "sowa");
            scene.keeper.settle();
            assertThat(scene.found("sowa")).isOne();
            mayEnd.countDown();
        }
    }

    @Test
    void anIndexThatIsAskedForGrowsBesideTheServingOneAndReplacesIt() {
        scene.started();
        var before = scene.keeper.serving().orElseThrow();
        scene.rename(2, "wrobel");

        scene.changes.askForNewIndex();
        scene.keeper.attend();
        scene.keeper.settle();

        assertThat(scene.keeper.serving()).get().isNotSameAs(before);
        assertThat(scene.found("kowalska") + scene.found("wrobel")).isEqualTo(2);
        assertThat(scene.keeper.isComplete()).isTrue();
        scene.assertEqualToDatabase();
    }

    @Test
    void whatWasFollowedButNotWrittenDownBeforeAPowerCutIsFollowedAgain() throws IOException {
        scene.started();
        scene.rename(1, "zajac");
        scene.keeper.settle();
        scene.keeper.serving().orElseThrow().store().commit();
        scene.rename(2, "wrobel");
        scene.renameUntold(3, "sowa");
        scene.keeper.settle();

        var later = stoppedAtTheEnd(scene.afterPowerCut(elsewhere)).started();

        assertThat(later.found("zajac") + later.found("wrobel") + later.found("sowa"))
                .isEqualTo(3);
        assertThat(later.found("kowalska")).isZero();
    }

    @Test
    void anIndexThatCannotBeReadIsBuiltAnew() throws IOException {
        scene.started();
        scene.keeper.serving().orElseThrow().store().commit();
        var later = stoppedAtTheEnd(scene.afterPowerCut(elsewhere));
        breakFiles(elsewhere);

        later.started();

        assertThat(later.found("kowalska")).isOne();
        assertThat(later.keeper.trouble()).isEmpty();
    }

    @Test
    void aBuildingThatFailsIsTriedAgainAfterGrowingPauses() {
        scene.people.failNext(2);

        scene.started();
        assertThat(scene.keeper.trouble()).hasValueSatisfying(trouble -> {
            assertThat(trouble.words()).contains("No people today");
            assertThat(trouble.times()).isOne();
        });
        assertThat(scene.keeper.isComplete()).isFalse();

        scene.keeper.attend();
        scene.keeper.settle();
        assertThat(scene.keeper.trouble())
                .hasValueSatisfying(same -> assertThat(same.times()).isOne());

        for (int attempt = 0; attempt < 2; attempt++) {
            scene.clock.advance(Duration.ofSeconds(10));
            scene.keeper.attend();
            scene.keeper.settle();
        }
        assertThat(scene.keeper.trouble()).isEmpty();
        assertThat(scene.found("kowalska")).isOne();
    }

    @Test
    void twoProcessesDoNotKeepTheSameIndex() {
        scene.started();
        var second = stoppedAtTheEnd(new KeeperScene(context, directory));

        second.started();

        assertThat(second.keeper.trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble.words()).contains("another process"));
        assertThat(scene.found("kowalska")).isOne();
    }

    /** Whoever writes reads the database just before, so the order in which changes are told does not matter. */
    @Test
    void aNewerStateIsNeverOverwrittenByAnOlderOne() {
        scene.started();
        var told = new ArrayList<Change>();
        for (int i = 0; i < 200; i++) {
            told.addAll(scene.renameUntold(1, i % 2 == 0 ? "zajac" : "sowa"));
        }
        scene.rename(1, "wrobel");
        told.reversed().forEach(change -> scene.keeper.takeSoon(List.of(change)));
        scene.keeper.settle();

        assertThat(scene.found("wrobel")).isOne();
        assertThat(scene.found("zajac") + scene.found("sowa")).isZero();
    }

    @Test
    void whatWasTakenAheadIsNotTakenAgainWhenTheCursorComesToIt() {
        scene.started();
        scene.rename(1, "zajac");
        await().untilAsserted(() -> assertThat(scene.found("zajac")).isOne());
        int askedBefore = scene.people.asked();

        scene.keeper.settle();

        assertThat(scene.people.asked()).isEqualTo(askedBefore);
    }

    private static void breakFiles(Path place) throws IOException {
        try (var files = Files.walk(place)) {
            for (var file : files.filter(each -> each.toString().matches(".*\\.(tim|tip|doc|fdt|cfs|psm|dvd)"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3}, StandardOpenOption.TRUNCATE_EXISTING);
            }
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
