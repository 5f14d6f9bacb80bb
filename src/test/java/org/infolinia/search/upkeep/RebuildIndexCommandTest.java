package org.infolinia.search.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class RebuildIndexCommandTest {

    @TempDir
    Path directory;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private KeeperScene scene;
    private RebuildIndexCommand command;

    @BeforeEach
    void onePerson() {
        jdbc.sql("delete from search.node").update();
        scene = new KeeperScene(context, directory);
        scene.people.name(1, "kowalska");
        command = new RebuildIndexCommand(
                context.getBean(IndexUpkeep.class),
                scene.nodes,
                scene.builder,
                scene.places,
                scene.changes,
                context.getBean(Gatekeeper.class),
                scene.clock);
    }

    @AfterEach
    void stop() {
        scene.keeper.stop();
        jdbc.sql("delete from search.node").update();
    }

    @Test
    void withoutAServerTheIndexIsBuiltAtOnceAndServesTheNextOne() {
        assertThat(command.run(List.of())).isZero();
        var generation = scene.changes.ground().generation();

        scene.started();

        assertThat(scene.found("kowalska")).isOne();
        assertThat(scene.keeper.serving().orElseThrow().store().state().ground().generation())
                .isEqualTo(generation);
    }

    @Test
    void besideAServerItWaitsUntilThatHasBuiltTheIndex() {
        scene.started();
        scene.reporter.report();
        var before = scene.keeper.serving().orElseThrow();

        var outcome = CompletableFuture.supplyAsync(() -> command.run(List.of()));
        await().until(() -> {
            scene.keeper.attend();
            return scene.keeper.serving().filter(index -> index != before).isPresent();
        });
        assertThat(outcome).isNotDone();
        scene.reporter.report();

        assertThat(outcome.join()).isZero();
    }

    @Test
    void aServerThatFailsEndsTheWaiting() {
        scene.started();
        scene.reporter.report();
        scene.people.failNext(1);

        var outcome = CompletableFuture.supplyAsync(() -> command.run(List.of()));
        await().until(() -> {
            scene.keeper.attend();
            return scene.keeper.trouble().isPresent();
        });
        scene.reporter.report();

        assertThat(outcome.join()).isOne();
    }

    @Test
    void itNeedNotWait() {
        scene.started();

        assertThat(command.run(List.of("--no-wait"))).isZero();
    }
}
