package org.infolinia.calls.forgetting;

import java.util.Map;
import org.infolinia.participants.personal.StoredPersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A participant's calls, what was noted of them, and the promises to call him back. */
@Component
class CallPersonalData extends StoredPersonalData {

    CallPersonalData(JdbcClient jdbc) {
        super(jdbc, "calls", Map.of("calls", """
                                select call.id, call.direction, call.number_from, call.number_dialled, call.agent_name,
                                       call.level, call.offered_at, call.answered_at, call.ended_at, call.end_reason,
                                       call.recording, call.recording_refused_at, call.note, call.no_survey_reason,
                                       (select string_agg(note, ' | ' order by id)
                                          from calls.transfer where call_id = call.id) as transfer_notes,
                                       (select string_agg(disposition, ' ' order by position)
                                          from calls.call_disposition where call_id = call.id) as dispositions
                                  from calls.call where participant_id = ? order by call.id""", "callbacks", """
                                select id, number, about, window_from, window_to, state, made_by, made_at, cancel_reason
                                  from calls.callback where participant_id = ? order by id""", "contacts", """
                                select topic, kind, reference, at from calls.contact
                                 where participant_id = ? order by id"""));
    }
}
