package org.infolinia.surveys;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.surveys.definition.SurveyKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided about every occasion to ask. Those that were not taken, and those who were asked, add up to all. */
@Repository
class Considerations {

    private final JdbcClient jdbc;
    private final Clock clock;

    Considerations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes that it is decided about a contact.
     *
     * @return false when it was noted before
     */
    boolean note(SurveyKind kind, EndedContact contact) {
        var participant = contact.participant();
        var agent = contact.agent();
        return jdbc.sql("""
                        insert into surveys.consideration
                            (program_id, kind, contact, participant_id, agent_id, verdict, ended_at)
                        values (:program, :kind, :contact, :participant, :agent, 'INVITED', :endedAt)
                        on conflict (contact, ended_at) do nothing""")
                        .param("program", contact.program().value())
                        .param("kind", kind.name())
                        .param("contact", contact.reference())
                        .param("participant", participant == null ? null : participant.value(), Types.BIGINT)
                        .param("agent", agent == null ? null : agent.value(), Types.BIGINT)
                        .param("endedAt", Timestamp.from(contact.endedAt()))
                        .update()
                == 1;
    }

    /** Notes many participants of one program at once, none of whom is asked, by their occasions. */
    void noteAll(
            ProgramId program,
            SurveyKind kind,
            Map<String, ParticipantId> participantsByOccasion,
            Verdict verdict,
            Instant at) {
        var occasions = participantsByOccasion.keySet().toArray(String[]::new);
        var participants = participantsByOccasion.values().stream()
                .map(ParticipantId::value)
                .toArray(Long[]::new);
        jdbc.sql("""
                        insert into surveys.consideration (program_id, kind, contact, participant_id, verdict, ended_at)
                        select :program, :kind, occasion, participant, :verdict, :at
                          from unnest(:occasions::text[], :participants::bigint[]) as noted (occasion, participant)
                        on conflict (contact, ended_at) do nothing""")
                .param("program", program.value())
                .param("kind", kind.name())
                .param("verdict", verdict.name())
                .param("at", Timestamp.from(at))
                .param("occasions", occasions)
                .param("participants", participants)
                .update();
    }

    void decide(EndedContact contact, Verdict verdict) {
        jdbc.sql("update surveys.consideration set verdict = ? where contact = ? and ended_at = ?")
                .params(verdict.name(), contact.reference(), Timestamp.from(contact.endedAt()))
                .update();
    }

    Optional<Verdict> on(EndedContact contact) {
        return jdbc.sql("select verdict from surveys.consideration where contact = ? and ended_at = ?")
                .params(contact.reference(), Timestamp.from(contact.endedAt()))
                .query(String.class)
                .optional()
                .map(Verdict::valueOf);
    }

    /** Whether it was decided about this one, whenever it ended. */
    boolean isKnown(String contact) {
        return !known(Set.of(contact)).isEmpty();
    }

    /** Those of these about which it was decided. */
    Set<String> known(Collection<String> contacts) {
        return jdbc
                .sql("select contact from surveys.consideration where contact = any(:contacts)")
                .param("contacts", contacts.toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Whether somebody was asked when the same contact ended another time, and that was not taken back. */
    boolean ledToAskingBefore(EndedContact contact) {
        return jdbc.sql("""
                        select exists (select from surveys.consideration
                                        where contact = ? and ended_at <> ? and verdict = 'INVITED')""")
                .params(contact.reference(), Timestamp.from(contact.endedAt()))
                .query(Boolean.class)
                .single();
    }

    /** Whoever was asked about a contact is not asked after all. */
    void takeBack(String contact, Verdict verdict) {
        jdbc.sql("update surveys.consideration set verdict = ? where contact = ? and verdict = 'INVITED'")
                .params(verdict.name(), contact)
                .update();
    }

    /** The caller does not want to hear the questions. */
    void noteDeclined(EndedContact call, AgentId reader) {
        jdbc.sql("""
                        insert into surveys.declined_reading (contact, program_id, agent_id, at)
                        values (?, ?, ?, ?) on conflict do nothing""")
                .params(call.reference(), call.program().value(), reader.value(), Timestamp.from(clock.instant()))
                .update();
    }

    boolean isDeclined(String call) {
        return jdbc.sql("select exists (select from surveys.declined_reading where contact = ?)")
                .param(call)
                .query(Boolean.class)
                .single();
    }
}
