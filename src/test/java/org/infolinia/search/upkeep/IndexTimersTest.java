package org.infolinia.search.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class IndexTimersTest extends KeeperTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MANY = 1_000;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private IndexTimers timers;

    @BeforeEach
    void theKeeperHasStarted() {
        theApplicationsOwnIndexIsWritten();
        scene.started();
        timers = new IndexTimers(scene.keeper, scene.changes, scene.reporter);
    }

    /** It follows the same table of changes; some of other tests are older than what is forgotten here. */
    private void theApplicationsOwnIndexIsWritten() {
        context.getBean(IndexKeeper.class).settle();
        context.getBean(IndexTimers.class).commit();
    }

    @Test
    void byNightChangesAreForgottenThatNoIndexNeedsAnyMore() {
        scene.renameUntold(1, "zajac");
        jdbc.sql("update search.change set changed_at = changed_at - interval '8 days' where kind = ?")
                .param(scene.people.kind())
                .update();
        scene.renameUntold(2, "sowa");

        timers.forget();

        assertThat(jdbc.sql("select subject_id from search.change where kind = ?")
                        .param(scene.people.kind())
                        .query(Long.class)
                        .list())
                .containsExactly(2L);
    }

    @Test
    void byNightAnIndexThatKnowsAllSaysSoThoughNothingChanged() {
        scene.clock.advance(HOUR);
        timers.follow();

        timers.forget();

        await().untilAsserted(() -> assertThat(at()).isEqualTo(scene.clock.instant()));
    }

    @Test
    void anIndexThatCannotFollowDoesNotSayThatItKnowsAll() {
        var before = at();
        scene.changes.isAway(true);
        scene.clock.advance(HOUR);
        timers.follow();
        await().until(() -> scene.keeper.trouble().isPresent());

        timers.forget();
        scene.changes.isAway(false);
        scene.keeper.settle();

        assertThat(at()).isEqualTo(before);
    }

    @Test
    void anIndexThatIsFarBehindDoesNotSayThatItKnowsAll() throws IOException {
        var before = at();
        var ids = LongStream.rangeClosed(10, 10 + MANY - 1).boxed().toList();
        transaction.executeWithoutResult(status -> scene.changes.note(scene.people.kind(), ids));
        scene.clock.advance(HOUR);
        var index = scene.keeper.serving().orElseThrow();

        assertThat(index.follow()).isTrue();
        assertThat(at()).isEqualTo(before);

        while (index.follow()) {}
        assertThat(at()).isEqualTo(scene.clock.instant());
    }

    private Instant at() {
        return scene.keeper.serving().orElseThrow().store().state().at();
    }
}
