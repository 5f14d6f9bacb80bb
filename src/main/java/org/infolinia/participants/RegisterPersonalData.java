package org.infolinia.participants;

import java.util.List;
import java.util.Map;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.participants.personal.PersonalDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the register itself keeps: the person, how to reach him, what he agreed to, how he was identified. */
@Component
class RegisterPersonalData implements PersonalDataSource {

    private final JdbcClient jdbc;

    RegisterPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "participants";
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(ParticipantId participant) {
        return Map.of(
                "participant",
                rows("select * from participants.participant where id = ?", participant),
                "contactPoints",
                rows("select kind, value from participants.contact_point where participant_id = ?", participant),
                "consents",
                rows(
                        "select channel, granted, changed_at from participants.consent where participant_id = ?",
                        participant),
                "identifications",
                rows(
                        "select level, means, reached_at from participants.identification where participant_id = ?",
                        participant),
                "answersToQuestions",
                rows("""
                        select question, correct, given_at from participants.answer
                         where participant_id = ? order by id""", participant));
    }

    private List<Map<String, Object>> rows(String sql, ParticipantId participant) {
        return jdbc.sql(sql).params(participant.value()).query().listOfRows();
    }
}
