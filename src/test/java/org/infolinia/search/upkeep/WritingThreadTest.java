package org.infolinia.search.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.infolinia.search.upkeep.WritingThread.Lane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WritingThreadTest {

    private final WritingThread thread = new WritingThread();
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void end() {
        thread.end();
    }

    @Test
    void whatIsUrgentGoesBeforeBulkyWorkThatWaitsLonger() {
        var mayGoOn = new CountDownLatch(1);
        thread.run(Lane.BULKY, () -> {
            try {
                mayGoOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        var all = CompletableFuture.allOf(
                thread.run(Lane.BULKY, () -> done.add("bulky 1")),
                thread.run(Lane.BULKY, () -> done.add("bulky 2")),
                thread.run(Lane.URGENT, () -> done.add("urgent 1")),
                thread.run(Lane.URGENT, () -> done.add("urgent 2")));
        mayGoOn.countDown();
        all.join();

        assertThat(done).containsExactly("urgent 1", "urgent 2", "bulky 1", "bulky 2");
    }

    @Test
    void afterTheEndNothingIsWrittenAndNobodyWaits() {
        thread.end();

        thread.run(Lane.URGENT, () -> done.add("late")).join();

        assertThat(done).isEmpty();
    }

    @Test
    void whoAsksJustWhenItEndsIsNotRefused() throws Exception {
        for (int attempt = 0; attempt < 500; attempt++) {
            var ending = new WritingThread();
            ending.run(Lane.URGENT, () -> {}).join();
            var asking = CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 50; i++) {
                    ending.run(Lane.URGENT, () -> {});
                }
            });
            ending.end();
            asking.get();
        }
    }
}
