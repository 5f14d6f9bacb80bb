package org.infolinia.participants.merging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** MergeRows as they are remembered: what the two records were before, and how they become that again. */
@Component
class MergeRows {

    /** Records that led to the one who was merged. */
    static final String FORMER = "participants.former";

    private static final String SELECT = """
            select merge.id, merge.survivor, merge.merged, former.number,
                   concat_ws(' ', former.first_name, former.last_name) as name,
                   merge.merged_at, merge.merged_by, merge.reason
              from participants.merge
              join participants.participant former on former.id = merge.merged
             where merge.undone_at is null and\s""";

    private static final String CONTACTS_OF_ONE_ALONE = """
            select his.value from participants.merge_contact his
             where his.merge_id = :merge and his.participant_id = :merged and his.kind = :kind
               and not exists (select from participants.merge_contact own
                                where own.merge_id = his.merge_id and own.participant_id = :survivor
                                  and own.kind = his.kind and own.value = his.value)""";

    private final JdbcClient jdbc;
    private final Provenance provenance;

    MergeRows(JdbcClient jdbc, Provenance provenance) {
        this.jdbc = jdbc;
        this.provenance = provenance;
    }

    Optional<PastMerge> find(MergeId id) {
        return jdbc.sql(SELECT + "merge.id = ?")
                .param(id.value())
                .query(MergeRows::merge)
                .optional();
    }

    /** Those in force, the newest first. */
    List<PastMerge> into(ParticipantId survivor) {
        return jdbc.sql(SELECT + "merge.survivor = ? order by merge.id desc")
                .param(survivor.value())
                .query(MergeRows::merge)
                .list();
    }

    /** In the order in which everybody locks participants; until the transaction ends. */
    void lockBoth(PastMerge merge) {
        jdbc.sql("select id from participants.participant where id in (?, ?) order by id for update")
                .params(merge.survivor().value(), merge.merged().value())
                .query(Long.class)
                .list();
    }

    /** The survivor's number when he is not active any more. */
    Optional<String> numberOfInactiveSurvivor(PastMerge merge) {
        return jdbc.sql("select number from participants.participant where id = ? and status <> 'ACTIVE'")
                .param(merge.survivor().value())
                .query(String.class)
                .optional();
    }

    /** Writes down what the two records are before they are united. */
    MergeId remember(MergeParticipants command, String by, Instant now) {
        var id = new MergeId(jdbc.sql("""
                        insert into participants.merge (merged, survivor, merged_at, merged_by, reason,
                            survivor_joined_on, survivor_active_on, took_address, took_birth_date, took_company,
                            took_pin_note)
                        select merged.id, survivor.id, :now, :by, :reason, survivor.joined_on, survivor.last_active_on,
                               survivor.street is null and survivor.postal_code is null and survivor.town is null,
                               survivor.birth_date is null, survivor.company is null, survivor.pin_note is null
                          from participants.participant survivor, participants.participant merged
                         where survivor.id = :survivor and merged.id = :merged
                        returning id""")
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("reason", command.reason())
                .param("survivor", command.survivor().value())
                .param("merged", command.merged().value())
                .query(Long.class)
                .single());
        rememberContacts(id, command);
        provenance.note(
                id,
                FORMER,
                jdbc.sql("select id from participants.participant where merged_into = ?")
                        .param(command.merged().value())
                        .query(Long.class)
                        .list());
        return id;
    }

    private void rememberContacts(MergeId id, MergeParticipants command) {
        jdbc.sql("""
                        insert into participants.merge_contact
                        select :merge, participant_id, kind, value, position from participants.contact_point
                         where participant_id in (:survivor, :merged)""")
                .param("merge", id.value())
                .param("survivor", command.survivor().value())
                .param("merged", command.merged().value())
                .update();
        jdbc.sql("""
                        insert into participants.merge_consent
                        select ?, channel, granted, changed_at from participants.consent where participant_id = ?""").params(id.value(), command.survivor().value()).update();
    }

    /** By what only the one who was merged was reached. */
    Set<String> contactsOfMergedAlone(PastMerge merge, String kind) {
        return Set.copyOf(both(CONTACTS_OF_ONE_ALONE, merge)
                .param("kind", kind)
                .query(String.class)
                .list());
    }

    /** Makes both records what they were; what was changed in the survivor since stays as it is. */
    void undo(PastMerge merge, String by, String reason, Instant now) {
        giveContactsBack(merge);
        giveConsentsBack(merge);
        giveDataBack(merge);
        jdbc.sql("""
                        update participants.participant
                           set status = 'ACTIVE', merged_into = null, merged_at = null, version = version + 1
                         where id = ?""").param(merge.merged().value()).update();
        both("""
                update participants.participant set merged_into = :merged
                 where merged_into = :survivor and id = any(:formers)""", merge)
                .param("formers", provenance.numbers(merge.id(), FORMER).toArray(Long[]::new))
                .update();
        close(merge, by, reason, now);
    }

    private void giveContactsBack(PastMerge merge) {
        both("""
                delete from participants.contact_point point using participants.merge_contact his
                 where his.merge_id = :merge and his.participant_id = :merged
                   and point.participant_id = :survivor and point.kind = his.kind and point.value = his.value
                   and not exists (select from participants.merge_contact own
                                    where own.merge_id = :merge and own.participant_id = :survivor
                                      and own.kind = his.kind and own.value = his.value)""", merge).update();
        both("""
                insert into participants.contact_point
                select participant_id, kind, value, position from participants.merge_contact
                 where merge_id = :merge and participant_id = :merged""", merge).update();
    }

    /** A merge only takes consents away, all at its own moment. */
    private void giveConsentsBack(PastMerge merge) {
        both("""
                update participants.consent set granted = true, changed_at = before.changed_at
                  from participants.merge_consent before, participants.participant former
                 where before.merge_id = :merge and before.granted and former.id = :merged
                   and consent.participant_id = :survivor and consent.channel = before.channel
                   and not consent.granted and consent.changed_at = former.merged_at""", merge).update();
    }

    private void giveDataBack(PastMerge merge) {
        both("""
                update participants.participant survivor
                   set street = case when before.took_address and address.is_his then null else survivor.street end,
                       postal_code =
                           case when before.took_address and address.is_his then null else survivor.postal_code end,
                       town = case when before.took_address and address.is_his then null else survivor.town end,
                       birth_date = case when before.took_birth_date and survivor.birth_date = his.birth_date
                                         then null else survivor.birth_date end,
                       company = case when before.took_company and survivor.company = his.company
                                      then null else survivor.company end,
                       pin_note = case when before.took_pin_note and survivor.pin_note = his.pin_note
                                       then null else survivor.pin_note end,
                       joined_on = case when survivor.joined_on = least(before.survivor_joined_on, his.joined_on)
                                        then before.survivor_joined_on else survivor.joined_on end,
                       last_active_on = case when survivor.last_active_on = greatest(before.survivor_joined_on,
                                                      before.survivor_active_on, his.joined_on, his.last_active_on)
                                             then before.survivor_active_on else survivor.last_active_on end,
                       version = survivor.version + 1
                  from participants.merge before, participants.participant his,
                       lateral (select (survivor_now.street, survivor_now.postal_code, survivor_now.town)
                                           is not distinct from (his.street, his.postal_code, his.town) as is_his
                                  from participants.participant survivor_now
                                 where survivor_now.id = :survivor) address
                 where before.id = :merge and his.id = :merged and survivor.id = :survivor""", merge).update();
    }

    /** Addresses that are where they belong need not be kept here, too. */
    private void close(PastMerge merge, String by, String reason, Instant now) {
        jdbc.sql("update participants.merge set undone_at = ?, undone_by = ?, undone_reason = ? where id = ?")
                .params(Timestamp.from(now), by, reason, merge.id().value())
                .update();
        jdbc.sql("delete from participants.merge_contact where merge_id = ?")
                .param(merge.id().value())
                .update();
    }

    private JdbcClient.StatementSpec both(String sql, PastMerge merge) {
        return jdbc.sql(sql)
                .param("merge", merge.id().value())
                .param("survivor", merge.survivor().value())
                .param("merged", merge.merged().value());
    }

    private static PastMerge merge(ResultSet row, int number) throws SQLException {
        return new PastMerge(
                new MergeId(row.getLong("id")),
                new ParticipantId(row.getLong("survivor")),
                new ParticipantId(row.getLong("merged")),
                row.getString("number"),
                row.getString("name"),
                row.getTimestamp("merged_at").toInstant(),
                row.getString("merged_by"),
                row.getString("reason"));
    }
}
