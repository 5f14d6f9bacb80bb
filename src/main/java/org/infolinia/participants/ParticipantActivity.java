package org.infolinia.participants;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.search.IndexChanges;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When each participant last showed himself: called, wrote, bought. Who did so lately is the likeliest to do it again, so
 * search lists him first. Days only, so that a busy one is written once a day.
 *
 * <p>Demands no permission and leaves no entry in the trail: a day is derived from what somebody was allowed to do and
 * what the trail tells already, such as an identification or a posting, and changes nothing that a person is shown.
 */
@Service
public class ParticipantActivity {

    private final ParticipantRecords participants;
    private final JdbcClient jdbc;
    private final IndexChanges index;
    private final Clock clock;

    ParticipantActivity(ParticipantRecords participants, JdbcClient jdbc, IndexChanges index, Clock clock) {
        this.participants = participants;
        this.jdbc = jdbc;
        this.index = index;
        this.clock = clock;
    }

    /** He shows himself now. Belongs to the transaction of what he did. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void seen(ParticipantId participant) {
        seen(Map.of(participant, today()));
    }

    /** Each was seen on that day; of those who are active alone it is kept. A day before the one that is known changes nothing; one still to come is today. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void seen(Map<ParticipantId, LocalDate> days) {
        if (days.isEmpty()) {
            return;
        }
        participants.flush();
        var changed = write(
                days.keySet().stream().map(ParticipantId::value).toArray(Long[]::new),
                days.values().stream()
                        .map(this::notToCome)
                        .map(LocalDate::toString)
                        .toArray(String[]::new));
        if (!changed.isEmpty()) {
            index.changed(ParticipantsInSearch.KIND, changed);
        }
    }

    /** Rows are locked in the order of their ids, so that two batches never lock each other out. */
    private List<Long> write(Long[] ids, String[] days) {
        return jdbc.sql("""
                        with seen as (
                            select id, day from participants.participant
                              join unnest(:ids, cast(:days as date[])) as told (participant_id, day)
                                on participant_id = id
                             where day > greatest(joined_on, last_active_on) and status = 'ACTIVE'
                             order by id
                               for no key update of participant)
                        update participants.participant set last_active_on = seen.day
                          from seen where participant.id = seen.id
                        returning participant.id""")
                .param("ids", ids)
                .param("days", days)
                .query(Long.class)
                .list();
    }

    /** The day, or today when that is earlier. */
    LocalDate notToCome(LocalDate day) {
        return day.isAfter(today()) ? today() : day;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
