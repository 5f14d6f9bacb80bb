package org.infolinia.surveys.personal;

import java.util.Map;
import org.infolinia.participants.personal.StoredPersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a participant was asked, what he answered, and whether he objected. */
@Component
class SurveyPersonalData extends StoredPersonalData {

    SurveyPersonalData(JdbcClient jdbc) {
        super(
                jdbc,
                "surveys",
                Map.of(
                        "considerations", """
                        select contact, verdict, ended_at from surveys.consideration
                         where participant_id = ? order by id""",
                        "invitations", """
                        select contact, channel, invited_at, expires_at, voided_at from surveys.invitation
                         where participant_id = ? order by id""",
                        "answers", """
                        select invitation.contact, answer.score, answer.speed, answer.solving, answer.competence,
                               answer.availability, answer.culture, answer.comment, answer.answered_at
                          from surveys.answer join surveys.invitation on invitation.id = answer.invitation_id
                         where invitation.participant_id = ? order by answer.answered_at""",
                        "answer-values", """
                        select invitation.contact, answer_value.question, answer_value.item, answer_value.number,
                               answer_value.choice, answer_value.words
                          from surveys.answer_value
                          join surveys.invitation on invitation.id = answer_value.invitation_id
                         where invitation.participant_id = ?
                         order by answer_value.invitation_id, answer_value.question, answer_value.item""",
                        "visits", """
                        select invitation.contact, visit.at, visit.score, visit.sign
                          from surveys.visit join surveys.invitation on invitation.id = visit.invitation_id
                         where invitation.participant_id = ? order by visit.id""",
                        "follow-ups", """
                        select invitation.contact, follow_up.opened_at, follow_up.due_at, follow_up.told_at,
                               follow_up.outcome, follow_up.closed_at
                          from surveys.follow_up join surveys.invitation on invitation.id = follow_up.invitation_id
                         where invitation.participant_id = ? order by follow_up.opened_at""",
                        "declined-readings", """
                        select contact, at from surveys.declined_reading
                         where contact in (select contact from surveys.consideration where participant_id = ?)
                         order by at""",
                        "replaced-answers", """
                        select invitation.contact, replaced_answer.score, replaced_answer.comment,
                               replaced_answer.machine_sign, replaced_answer.answered_at
                          from surveys.replaced_answer
                          join surveys.invitation on invitation.id = replaced_answer.invitation_id
                         where invitation.participant_id = ? order by replaced_answer.id""",
                        "objections", "select objected_at from surveys.objection where participant_id = ?"));
    }
}
