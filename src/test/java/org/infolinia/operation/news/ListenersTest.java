package org.infolinia.operation.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class ListenersTest {

    private final Listeners<String> listeners = new Listeners<>(Runnable::run);

    @Test
    void whoIsGoneHoldsNobodyUpAndHearsNoMore() {
        var heard = new ArrayList<String>();
        var failed = new ArrayList<String>();
        listeners.add(event -> {
            failed.add(event);
            throw new IllegalStateException("The tab is closed");
        });
        listeners.add(heard::add);
        listeners.add(event -> heard.add(event + " again"));

        listeners.tell("posted");
        assertThat(heard).containsExactlyInAnyOrder("posted", "posted again");
        for (int time = 0; time < Listeners.FAILURES_BORNE; time++) {
            listeners.tell("sealed");
        }

        assertThat(failed).hasSize(Listeners.FAILURES_BORNE);
    }

    @Test
    void whoFailsNowAndThenIsToldAllTheSame() {
        var told = new ArrayList<Integer>();
        listeners.add(event -> {
            told.add(told.size());
            if (told.size() % 2 == 0) {
                throw new IllegalStateException("The database is away");
            }
        });

        for (int time = 0; time < 4 * Listeners.FAILURES_BORNE; time++) {
            listeners.tell("posted");
        }

        assertThat(told).hasSize(4 * Listeners.FAILURES_BORNE);
    }

    @Test
    void whoHasEndedItHearsNothing() {
        var heard = new ArrayList<String>();
        listeners.add(heard::add).run();

        listeners.tell("posted");

        assertThat(heard).isEmpty();
    }
}
