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
        listeners.tell("sealed");

        assertThat(heard).containsExactlyInAnyOrder("posted", "posted again", "sealed", "sealed again");
        assertThat(failed).containsExactly("posted");
    }

    @Test
    void whoHasEndedItHearsNothing() {
        var heard = new ArrayList<String>();
        listeners.add(heard::add).run();

        listeners.tell("posted");

        assertThat(heard).isEmpty();
    }
}
