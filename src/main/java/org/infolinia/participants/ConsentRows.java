package org.infolinia.participants;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.participants.Participant.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The consents of many participants at once. */
@Component
class ConsentRows {

    private final JdbcClient jdbc;

    ConsentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(long participant, Channel channel, boolean granted) {}

    /** Channels by participant; who granted none is missing. */
    Map<Long, Set<Channel>> granted(Long[] participants) {
        var granted = new HashMap<Long, Set<Channel>>();
        jdbc.sql("""
                        select participant_id, channel from participants.consent
                         where granted and participant_id = any(:participants)""")
                .param("participants", participants)
                .query((row, number) -> new Row(row.getLong(1), Channel.valueOf(row.getString(2)), true))
                .list()
                .forEach(row -> granted.computeIfAbsent(row.participant(), id -> EnumSet.noneOf(Channel.class))
                        .add(row.channel()));
        return granted;
    }

    void add(Collection<Participant> participants, Instant now) {
        var rows = new ArrayList<Row>();
        participants.forEach(participant -> addDifference(Set.of(), participant.consents(), participant.id(), rows));
        write(rows, now);
    }

    /** What stays as it was keeps the time since when it stands so. */
    void change(Collection<ParticipantRows.Change> changes, Instant now) {
        var rows = new ArrayList<Row>();
        changes.forEach(change -> addDifference(
                change.before().participant().consents(),
                change.after().consents(),
                change.after().id(),
                rows));
        write(rows, now);
    }

    /** Whoever's data were told once more, the consents told then stand, also when a merge is taken back. */
    void toldAnew(List<Registration> registrations) {
        var told = registrations.stream()
                .filter(registration -> registration.result() != Registration.Result.ADDED)
                .map(registration -> registration.participant().value())
                .toArray(Long[]::new);
        if (told.length > 0) {
            jdbc.sql("""
                            delete from participants.merge_consent before using participants.merge
                             where merge.id = before.merge_id and merge.undone_at is null
                               and merge.survivor = any(:told)""").param("told", told).update();
        }
    }

    private static void addDifference(Set<Channel> before, Set<Channel> after, ParticipantId id, List<Row> rows) {
        for (var channel : Channel.values()) {
            if (before.contains(channel) != after.contains(channel)) {
                rows.add(new Row(id.value(), channel, after.contains(channel)));
            }
        }
    }

    private void write(List<Row> rows, Instant now) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into participants.consent (participant_id, channel, granted, changed_at)
                        select participant_id, channel, granted, :now::timestamptz
                          from unnest(:participants, :channels, :granted) as consent (participant_id, channel, granted)
                            on conflict (participant_id, channel)
                            do update set granted = excluded.granted, changed_at = excluded.changed_at""")
                .param("participants", rows.stream().map(Row::participant).toArray(Long[]::new))
                .param(
                        "channels",
                        rows.stream().map(row -> row.channel().name()).toArray(String[]::new))
                .param("granted", rows.stream().map(Row::granted).toArray(Boolean[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }
}
