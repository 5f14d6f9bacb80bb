package org.infolinia.mail.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.infolinia.harness.FixedClock;
import org.infolinia.mail.MailTest;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.OutboundMail;
import org.infolinia.mail.Outbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A letter that was in hand when the database hung up or the application died. */
class LostDatabaseTest extends MailTest {

    private static final String CONVERSATION = "ticket:57001";

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxRows rows;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FixedClock clock;

    private ScriptedMailServer server;
    private Mailbox mailbox;

    @BeforeEach
    void putOneIntoTheOutbox() throws IOException {
        server = new ScriptedMailServer();
        mailbox = scene.mailboxAtAServer(server.port());
        transaction.executeWithoutResult(status -> outbox.send(
                OutboundMail.answer(mailbox, scene.annasAddress(), "Odpowiedź", "Tekst", CONVERSATION, "answer:1")));
    }

    @AfterEach
    void tidyUp() throws IOException {
        server.close();
        clock.reset();
        jdbc.sql("drop function if exists mail.hang_up cascade").update();
        jdbc.sql("drop sequence if exists mail.hung_up").update();
    }

    @Test
    void whatItDidNotTakeDownIsToldAgainAndTheLetterGoesOutOnce() {
        theDatabaseHangsUpOn("SENT");

        SendingRound.in(context);

        assertThat(status()).isEqualTo("SENT");
        assertThat(server.taken()).hasSize(1);
    }

    @Test
    void aPauseThatItDidNotTakeDownCountsOnce() {
        server.says("CONNECT", "421 too many of you");
        theDatabaseHangsUpOn("WAITING");

        SendingRound.in(context);

        assertThat(status()).isEqualTo("WAITING");
        assertThat(jdbc.sql("select faults from mail.outage where mailbox_id = ?")
                        .param(mailbox.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aClaimThatNobodyHoldsIsOverWithinAMinute() {
        rows.claimNext(mailbox.id());
        SendingRound.in(context);
        assertThat(server.taken()).isEmpty();

        clock.advance(OutboxRows.CLAIM);
        SendingRound.in(context);

        assertThat(status()).isEqualTo("SENT");
    }

    @Test
    void aClaimThatSomebodyHoldsIsNobodyElses() {
        var claimed = rows.claimNext(mailbox.id()).orElseThrow();
        clock.advance(OutboxRows.CLAIM.minus(Duration.ofSeconds(1)));
        rows.holdOn(List.of(claimed.id()));

        clock.advance(OutboxRows.CLAIM.minus(Duration.ofSeconds(1)));

        assertThat(rows.claimNext(mailbox.id())).isEmpty();
    }

    /** Three times, as its sequences forget nothing when a transaction is undone. */
    private void theDatabaseHangsUpOn(String newStatus) {
        jdbc.sql("create sequence mail.hung_up").update();
        jdbc.sql("""
                        create function mail.hang_up() returns trigger language plpgsql as $$
                        begin
                            if new.conversation = 'ticket:57001' and new.status = '%s'
                               and nextval('mail.hung_up') <= 3 then
                                raise exception 'terminating connection' using errcode = '57P01';
                            end if;
                            return new;
                        end $$""".formatted(newStatus)).update();
        jdbc.sql("create trigger hang_up before update on mail.outbox for each row execute function mail.hang_up()")
                .update();
    }

    private String status() {
        return jdbc.sql("select status from mail.outbox where conversation = ? and mailbox_id = ?")
                .params(CONVERSATION, mailbox.id())
                .query(String.class)
                .single();
    }
}
