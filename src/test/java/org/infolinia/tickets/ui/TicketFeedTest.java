package org.infolinia.tickets.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.infolinia.tickets.TicketEvent;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketOpened;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.desk.TicketDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class TicketFeedTest extends TicketTest {

    @Autowired
    TicketFeed feed;

    @Autowired
    TicketDesk desk;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final List<TicketEvent> heard = new ArrayList<>();
    private Runnable ending = () -> {};

    @BeforeEach
    void aScreenListens() {
        ending = feed.listen(heard::add);
    }

    @AfterEach
    void nobodyListens() {
        ending.run();
    }

    @Test
    void aScreenHearsOfATicketWhenItIsStored() {
        transaction.executeWithoutResult(status -> {
            open();
            assertThat(heard).isEmpty();
        });

        assertThat(heard).hasSize(1).first().isInstanceOf(TicketOpened.class);
    }

    @Test
    void nobodyHearsOfWhatWasUndone() {
        transaction.executeWithoutResult(status -> {
            open();
            status.setRollbackOnly();
        });

        assertThat(heard).isEmpty();
    }

    @Test
    void whatOnlyScreensHearIsNotWrittenDownForThem() {
        transaction.executeWithoutResult(status -> {
            long before = publications();
            open();
            assertThat(publications()).isEqualTo(before);
        });
    }

    private void open() {
        desk.open(TicketFixture.aQuestionAboutPoints(fixture.program(), fixture.halina()));
    }

    private long publications() {
        return jdbc.sql("select count(*) from events.event_publication where event_type like '%TicketOpened'")
                .query(Long.class)
                .single();
    }
}
