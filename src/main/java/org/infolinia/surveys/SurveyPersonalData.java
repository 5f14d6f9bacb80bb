package org.infolinia.surveys;

import java.util.List;
import java.util.Map;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.participants.personal.PersonalDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a participant was asked, what he answered, and whether he objected. */
@Component
class SurveyPersonalData implements PersonalDataSource {

    private final JdbcClient jdbc;

    SurveyPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "surveys";
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(ParticipantId participant) {
        return Map.of(
                "considerations",
                rows("""
                        select contact, verdict, ended_at from surveys.consideration
                         where participant_id = ? order by id""", participant),
                "invitations",
                rows("""
                        select contact, channel, invited_at, expires_at, voided_at from surveys.invitation
                         where participant_id = ? order by id""", participant),
                "answers",
                rows("""
                        select invitation.contact, answer.score, answer.speed, answer.solving, answer.competence,
                               answer.availability, answer.culture, answer.comment, answer.answered_at
                          from surveys.answer join surveys.invitation on invitation.id = answer.invitation_id
                         where invitation.participant_id = ? order by answer.answered_at""", participant),
                "objections",
                rows("select objected_at from surveys.objection where participant_id = ?", participant));
    }

    private List<Map<String, Object>> rows(String sql, ParticipantId participant) {
        return jdbc.sql(sql).params(participant.value()).query().listOfRows();
    }
}
