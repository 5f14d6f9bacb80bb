package org.infolinia.participants;

import java.util.Map;
import org.infolinia.participants.personal.StoredPersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the register itself keeps: the person, how to reach him, what he agreed to, how he was identified. */
@Component
class RegisterPersonalData extends StoredPersonalData {

    RegisterPersonalData(JdbcClient jdbc) {
        super(
                jdbc,
                "participants",
                Map.of(
                        "participant", "select * from participants.participant where id = ?",
                        "contactPoints", "select kind, value from participants.contact_point where participant_id = ?",
                        "consents",
                                "select channel, granted, changed_at from participants.consent where participant_id = ?",
                        "identifications",
                                "select level, means, reached_at from participants.identification where participant_id = ?",
                        "answersToQuestions", """
                        select question, correct, given_at from participants.answer
                         where participant_id = ? order by id""",
                        "oneTimeCodes", """
                        select channel, sent_at, expires_at, wrong_tries, ended_at from participants.one_time_code
                         where participant_id = ? order by id""",
                        "locksLifted", "select lifted_at from participants.lock_lifted where participant_id = ?",
                        "merges", """
                        select merged_at, merged_by, reason, undone_at, undone_by, undone_reason from participants.merge
                         where ? in (merged, survivor) order by id""",
                        "contactsBeforeMerge",
                                "select kind, value from participants.merge_contact where participant_id = ?",
                        "blockedCards",
                                "select number, reason, blocked_by, blocked_at from participants.blocked_card where participant_id = ?"));
    }
}
