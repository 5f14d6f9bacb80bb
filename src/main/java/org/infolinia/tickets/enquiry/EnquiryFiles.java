package org.infolinia.tickets.enquiry;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.conversation.AttachmentStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of enquiries, while nobody knows yet whether their writers are who they say. */
@Component
class EnquiryFiles {

    /** All that waits in a program: strangers fill the disk up to here and no further. */
    private static final long MAXIMUM_BYTES_WAITING = 500_000_000;

    private final JdbcClient jdbc;
    private final AttachmentStore store;

    private record Kept(String name, String mediaType, long size, String sha256) {}

    EnquiryFiles(JdbcClient jdbc, AttachmentStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    boolean hasRoomFor(ProgramId program, Enclosures files) {
        return files.isEmpty() || waitingIn(program) + files.size() <= MAXIMUM_BYTES_WAITING;
    }

    private long waitingIn(ProgramId program) {
        return jdbc.sql("""
                        select coalesce(sum(file.size), 0)
                          from tickets.enquiry_file file join tickets.enquiry on enquiry.id = file.enquiry_id
                         where enquiry.program_id = ?""").param(program.value()).query(Long.class).single();
    }

    void keep(long enquiry, Enclosures files) {
        files.files()
                .forEach(file -> jdbc.sql("""
                        insert into tickets.enquiry_file (enquiry_id, name, media_type, size, sha256)
                        values (:enquiry, :name, :type, :size, :hash)""")
                        .param("enquiry", enquiry)
                        .param("name", file.name())
                        .param("type", file.mediaType())
                        .param("size", file.size())
                        .param("hash", store.keep(file.bytes()))
                        .update());
    }

    /** In the order in which they were sent. */
    List<String> namesOf(long enquiry) {
        return jdbc.sql("select name from tickets.enquiry_file where enquiry_id = ? order by id")
                .param(enquiry)
                .query(String.class)
                .list();
    }

    /** Puts them to the message that came of the enquiry. */
    void attach(long enquiry, long message) {
        jdbc.sql("""
                        select name, media_type, size, sha256 from tickets.enquiry_file
                         where enquiry_id = ? order by id""")
                .param(enquiry)
                .query(Kept.class)
                .list()
                .forEach(file -> store.add(message, file.name(), file.mediaType(), file.size(), file.sha256()));
        jdbc.sql("delete from tickets.enquiry_file where enquiry_id = ?")
                .param(enquiry)
                .update();
    }

    /** Puts to a message what came with it. */
    void attach(Enclosures files, long message) {
        files.files()
                .forEach(file ->
                        store.add(message, file.name(), file.mediaType(), file.size(), store.keep(file.bytes())));
    }

    /** Forgets those of enquiries that nobody confirmed; one that is just being confirmed keeps them. */
    void forgetUnconfirmedOf(Instant before) {
        jdbc.sql("""
                        with expired as (select id from tickets.enquiry
                                          where ticket is null and asked_at <= :before for update skip locked)
                        delete from tickets.enquiry_file where enquiry_id in (select id from expired)
                        returning sha256""").param("before", Timestamp.from(before)).query(String.class).list().stream()
                .distinct()
                .sorted()
                .forEach(store::dropUnused);
    }
}
