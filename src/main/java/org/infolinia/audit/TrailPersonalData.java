package org.infolinia.audit;

import java.util.List;
import java.util.Map;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.participants.personal.PersonalDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done with a participant's data, and when. By whom is about the agents and not his to read. */
@Component
class TrailPersonalData implements PersonalDataSource {

    private final JdbcClient jdbc;

    TrailPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(ParticipantId participant) {
        return Map.of("deeds", jdbc.sql("""
                                select at, action, subject, details::text as details
                                  from audit.entry where participant_id = ? order by id""").params(participant.value()).query().listOfRows());
    }
}
