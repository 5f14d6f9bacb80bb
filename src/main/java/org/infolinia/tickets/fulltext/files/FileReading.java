package org.infolinia.tickets.fulltext.files;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.infolinia.tickets.fulltext.files.ReadText.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the files that wait to be read, one after another, and has their tickets indexed again. A file at which the process
 * died twice is left alone.
 */
@Component
public class FileReading {

    static final Duration MOST_TIME = Duration.ofSeconds(20);

    private static final int MOST_TRIES = 2;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    FileReading(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private record Waiting(String sha256, int tries, long size) {}

    /**
     * Reads one file.
     *
     * @return whether there was one
     */
    public boolean readNext() {
        var next = take();
        next.ifPresent(file -> keep(file.sha256(), read(file)));
        return next.isPresent();
    }

    /** Noted as tried before it is, in case that nobody lives to tell. Several installations share the work. */
    private Optional<Waiting> take() {
        return jdbc.sql("""
                        update tickets.attachment_text set tries = tries + 1
                         where sha256 = (select sha256 from tickets.attachment_text where outcome is null
                                          order by tries, sha256 limit 1 for update skip locked)
                        returning sha256, tries, (select octet_length(bytes) from tickets.attachment_content content
                                                   where content.sha256 = attachment_text.sha256)""")
                .query((row, place) -> new Waiting(row.getString(1), row.getInt(2), row.getLong(3)))
                .optional();
    }

    private ReadText read(Waiting file) {
        if (file.tries() > MOST_TRIES) {
            return ReadText.without(Outcome.UNREADABLE);
        }
        if (file.size() > FileText.MAXIMUM_BYTES) {
            return ReadText.without(Outcome.TOO_LARGE);
        }
        var bytes = jdbc.sql("select bytes from tickets.attachment_content where sha256 = :hash")
                .param("hash", file.sha256())
                .query((row, place) -> row.getBytes(1))
                .optional();
        return bytes.map(content -> inTime(content, name(file.sha256())))
                .orElseGet(() -> ReadText.without(Outcome.UNREADABLE));
    }

    private String name(String sha256) {
        return jdbc.sql("""
                        (select name from tickets.attachment where sha256 = :hash order by id limit 1)
                        union all
                        (select name from tickets.aside_attachment where sha256 = :hash order by id limit 1)""").param("hash", sha256).query(String.class).list().stream()
                .findFirst()
                .orElse("");
    }

    /** On a thread of its own, which is left behind when it does not end; it holds nothing but the file. */
    private static ReadText inTime(byte[] bytes, String name) {
        var reading = new FutureTask<>(() -> FileText.of(bytes, name));
        Thread.ofPlatform()
                .name("attachment-reader")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .start(reading);
        try {
            return reading.get(MOST_TIME.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException tooSlow) {
            reading.cancel(true);
            return ReadText.without(Outcome.TOO_SLOW);
        } catch (ExecutionException unreadable) {
            return ReadText.without(Outcome.UNREADABLE);
        } catch (InterruptedException stopped) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
            return ReadText.without(Outcome.TOO_SLOW);
        }
    }

    private void keep(String sha256, ReadText read) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update tickets.attachment_text set outcome = :outcome, text = :text where sha256 = :hash")
                    .param("outcome", read.outcome().name())
                    .param("text", read.text())
                    .param("hash", sha256)
                    .update();
            if (!read.text().isEmpty()) {
                jdbc.sql("""
                                select tickets.text_changed((
                                    select array_agg(number) from (
                                        select message.ticket_number
                                          from tickets.attachment
                                          join tickets.message on message.id = attachment.message_id
                                         where attachment.sha256 = :hash
                                        union
                                        select tickets.survivor(aside.ticket_number)
                                          from tickets.aside_attachment attachment
                                          join tickets.aside_message message on message.id = attachment.message_id
                                          join tickets.aside on aside.id = message.aside_id
                                         where attachment.sha256 = :hash) as concerned(number)))::text""")
                        .param("hash", sha256)
                        .query((row, place) -> sha256)
                        .list();
            }
        });
    }
}
