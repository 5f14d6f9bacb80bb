package org.infolinia.audit;

import java.util.Map;
import org.infolinia.participants.personal.StoredPersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done with a participant's data, and when. By whom is about the agents and not his to read. */
@Component
class TrailPersonalData extends StoredPersonalData {

    TrailPersonalData(JdbcClient jdbc) {
        super(jdbc, "audit", Map.of("deeds", """
                                select at, action, subject, details::text as details
                                  from audit.entry where participant_id = ? order by id"""));
    }
}
