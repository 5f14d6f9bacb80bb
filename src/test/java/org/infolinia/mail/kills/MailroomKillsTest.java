package org.infolinia.mail.kills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.infolinia.harness.TestDatabase;
import org.infolinia.operation.EmbeddedMailServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Whatever the mail server said yes to becomes one ticket, though the application is killed while it fetches and works,
 * the mail server goes away and comes back from its spool, and the database hangs up on everybody. Short here; {@code
 * ./infolinia bench mailroom} makes a night of it.
 */
class MailroomKillsTest {

    private static final int KILLS = Integer.getInteger("infolinia.mailroom.kills", 1);
    private static final int MESSAGES = Integer.getInteger("infolinia.mailroom.messages", 120);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    private static Path place;

    private final Random random = new Random(20_261);
    private final String url = TestDatabase.emptyDatabaseUrl();
    private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(url));
    private final ManyWriters writers = new ManyWriters();
    private EmbeddedMailServer server = serverOn(0, 0);

    @Test
    void whatTheServerAcceptedBecomesOneTicketThoughEverythingIsKilled() throws Exception {
        int portion = MESSAGES / (KILLS + 1);
        try (var application = new KillableMailhouse(place, url, server)) {
            for (int kill = 1; kill <= KILLS; kill++) {
                int first = (kill - 1) * portion;
                var writing = CompletableFuture.runAsync(() -> writers.write(first, first + portion, server));
                awaitTickets(first + random.nextInt(1, portion), application);
                application.kill();
                writing.join();
                application.comeBack();
                if (kill == 1) {
                    comeBackFromTheSpool();
                }
            }
            writers.write(KILLS * portion, MESSAGES, server);
            awaitTickets(writers.accepted().size() - portion / 2, application);
            hangUpOnEverybody();
            awaitTickets(writers.accepted().size(), application);
            await().atMost(PATIENCE).until(() -> waiting() == 0);
        }
        server.close();

        assertThat(writers.accepted()).hasSizeGreaterThan(MESSAGES / 2);
        assertThat(ticketSubjects()).doesNotHaveDuplicates().containsAll(writers.accepted());
        assertThat(outcomesOtherThanTicketsAndDuplicates()).isZero();
        System.err.printf(
                "Mailroom: %d kills, %d messages accepted, one ticket each%n",
                KILLS, writers.accepted().size());
    }

    private void awaitTickets(int wanted, KillableMailhouse application) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            application.mustLive();
            return tickets() >= wanted;
        });
    }

    /** The tables are there when the application has made them. */
    private long tickets() {
        return count("select count(*) from pg_tables where schemaname = 'tickets' and tablename = 'ticket'") == 0
                ? 0
                : count("select count(*) from tickets.ticket");
    }

    private long waiting() {
        return count("select count(*) from mail.inbound_mail where status = 'RECEIVED'");
    }

    private List<String> ticketSubjects() {
        return jdbc.sql("select subject from tickets.ticket")
                .query(String.class)
                .list();
    }

    private long outcomesOtherThanTicketsAndDuplicates() {
        return count("""
                select count(*) from mail.inbound_mail
                 where status <> 'CREATED' and not (status = 'IGNORED' and reason = 'mail.reason.duplicate')""");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** As all clients see it when the database is started anew. */
    private void hangUpOnEverybody() {
        jdbc.sql("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                         where datname = current_database() and pid <> pg_backend_pid()""").query().listOfRows();
    }

    private void comeBackFromTheSpool() {
        int smtpPort = server.smtpPort();
        int imapPort = server.imapPort();
        server.close();
        await().until(() -> isBackOn(smtpPort, imapPort));
    }

    /** It takes other ports where the old ones are not free yet, and nobody would find it there. */
    private boolean isBackOn(int smtpPort, int imapPort) {
        server = serverOn(smtpPort, imapPort);
        if (server.smtpPort() == smtpPort && server.imapPort() == imapPort) {
            return true;
        }
        server.close();
        return false;
    }

    private static EmbeddedMailServer serverOn(int smtpPort, int imapPort) {
        var started = EmbeddedMailServer.start(place.resolve("spool"), smtpPort, imapPort, Clock.systemUTC());
        started.openAccount(Mailhouse.ADDRESS.value(), Mailhouse.PASSWORD);
        return started;
    }
}
