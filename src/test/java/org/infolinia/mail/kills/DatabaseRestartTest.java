package org.infolinia.mail.kills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.infolinia.mail.Correspondent;
import org.infolinia.operation.EmbeddedMailServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database falls and comes back while messages come in and answers go out; all is made good without a hand. */
class DatabaseRestartTest {

    private static final int MESSAGES = 60;
    private static final int RESTARTS = Integer.getInteger("infolinia.database.restarts", 1);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private static Path place;

    private final ManyWriters writers = new ManyWriters();

    @Test
    void eachMessageBecomesOneTicketAndIsAnsweredOnceThoughTheDatabaseFalls() throws Exception {
        try (var database = new RestartableDatabase(place.resolve("database"));
                var server = EmbeddedMailServer.start(place.resolve("spool"), 0, 0, Clock.systemUTC())) {
            server.openAccount(Mailhouse.ADDRESS.value(), Mailhouse.PASSWORD);
            var people = IntStream.range(0, MESSAGES)
                    .mapToObj(number -> new Correspondent(server, ManyWriters.address(number)))
                    .toList();
            var jdbc = JdbcClient.create(new DriverManagerDataSource(database.url(), "postgres", ""));
            try (var application = new KillableMailhouse(place, database.url(), server)) {
                var writing = CompletableFuture.runAsync(() -> writers.write(0, MESSAGES, server));
                for (int restart = 1; restart <= RESTARTS; restart++) {
                    awaitAtLeast(restart * MESSAGES / (RESTARTS + 2), jdbc, application);
                    database.restart();
                }
                writing.join();
                awaitAtLeast(writers.accepted().size(), jdbc, application);
                awaitNothingWaits(jdbc, application);

                assertThat(writers.accepted()).hasSize(MESSAGES);
                assertThat(subjects(jdbc)).containsExactlyInAnyOrderElementsOf(writers.accepted());
                assertThat(people).allSatisfy(DatabaseRestartTest::wasAnsweredOnce);
            }
        }
    }

    /** A letter that was on its way at the fall may come twice, but it is the same. */
    private static void wasAnsweredOnce(Correspondent person) {
        assertThat(person.inbox().stream().map(DatabaseRestartTest::messageId).distinct())
                .hasSize(1);
    }

    private static String messageId(Message message) {
        try {
            return message.getHeader("Message-ID")[0];
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitAtLeast(int tickets, JdbcClient jdbc, KillableMailhouse application) {
        await().ignoreExceptions()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    application.mustLive();
                    return subjects(jdbc).size() >= tickets;
                });
    }

    private static void awaitNothingWaits(JdbcClient jdbc, KillableMailhouse application) {
        await().ignoreExceptions().atMost(PATIENCE).until(() -> {
            application.mustLive();
            return jdbc.sql("""
                            select (select count(*) from mail.inbound_mail where status = 'RECEIVED')
                                 + (select count(*) from mail.outbox where status <> 'SENT')""").query(Long.class).single() == 0;
        });
    }

    private static List<String> subjects(JdbcClient jdbc) {
        return jdbc.sql("select subject from tickets.ticket")
                .query(String.class)
                .list();
    }
}
