package org.infolinia.search.upkeep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.infolinia.harness.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A keeper that has not started yet and knows one person, Kowalska. */
@IntegrationTest
abstract class KeeperTest {

    @TempDir
    Path directory;

    @Autowired
    ApplicationContext context;

    KeeperScene scene;
    private final List<KeeperScene> further = new ArrayList<>();

    @BeforeEach
    void aKeeperWithOnePerson() {
        scene = new KeeperScene(context, directory);
        scene.people.name(1, "kowalska");
    }

    @AfterEach
    void stopEveryKeeper() {
        scene.changes.isAway(false);
        scene.keeper.stop();
        further.forEach(each -> each.keeper.stop());
    }

    /** Another keeper of the test, which is stopped with the first one. */
    KeeperScene stoppedAtTheEnd(KeeperScene other) {
        further.add(other);
        return other;
    }
}
