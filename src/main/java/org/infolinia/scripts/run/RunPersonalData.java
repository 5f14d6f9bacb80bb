package org.infolinia.scripts.run;

import java.util.Map;
import org.infolinia.participants.personal.StoredPersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The scripts that were followed with a participant, what he answered, and which compulsory words he heard. */
@Component
class RunPersonalData extends StoredPersonalData {

    RunPersonalData(JdbcClient jdbc) {
        super(
                jdbc,
                "scripts",
                Map.of(
                        "runs", """
                        select run.id, script.code as script, run.contact, run.language, run.started_at,
                               run.finished_at, run.disposition
                          from scripts.run join scripts.script on script.id = run.script_id
                         where run.participant_id = ? order by run.id""",
                        "answers", """
                        select step.run_id, step.node, step.answer, step.entered_at
                          from scripts.step join scripts.run on run.id = step.run_id
                         where run.participant_id = ? and step.answer is not null
                         order by step.run_id, step.number""",
                        "wordsHeard", """
                        select distinct acknowledgement.run_id, acknowledgement.node, acknowledgement.read_at
                          from scripts.acknowledgement join scripts.run on run.id = acknowledgement.run_id
                         where run.participant_id = ? order by acknowledgement.read_at"""));
    }
}
