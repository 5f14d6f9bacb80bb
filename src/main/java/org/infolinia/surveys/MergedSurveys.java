package org.infolinia.surveys;

import org.infolinia.kernel.ParticipantId;
import org.infolinia.participants.merging.Belongings;
import org.infolinia.participants.merging.ParticipantsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked and answered is the survivor's when two participants become one; an objection of either stands. */
@Component
class MergedSurveys implements Belongings {

    private static final int ORDER = 50;

    private final JdbcClient jdbc;

    MergedSurveys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String messageKey() {
        return "surveys.belongings";
    }

    @Override
    public long count(ParticipantId participant) {
        return jdbc.sql("select count(*) from surveys.invitation where participant_id = ?")
                .param(participant.value())
                .query(Long.class)
                .single();
    }

    @EventListener
    void on(ParticipantsMerged merged) {
        pass("update surveys.consideration set participant_id = :to where participant_id = :from", merged);
        pass("update surveys.invitation set participant_id = :to where participant_id = :from", merged);
        pass("""
                insert into surveys.objection
                select :to, objected_at from surveys.objection where participant_id = :from
                on conflict do nothing""", merged);
    }

    private void pass(String sql, ParticipantsMerged merged) {
        jdbc.sql(sql)
                .param("from", merged.from().value())
                .param("to", merged.to().value())
                .update();
    }
}
