package org.infolinia.surveys.personal;

import java.util.List;
import java.util.stream.Stream;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.participants.merging.Belongings;
import org.infolinia.participants.merging.ParticipantsMerged;
import org.infolinia.participants.merging.ParticipantsParted;
import org.infolinia.participants.merging.Provenance;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked and answered is the survivor's when two participants become one; an objection of either stands. */
@Component
@Order(50)
class MergedSurveys implements Belongings {

    private static final Provenance.Table CONSIDERED =
            new Provenance.Table("surveys.considered", "surveys.consideration");
    private static final Provenance.Table INVITATIONS =
            new Provenance.Table("surveys.belongings", "surveys.invitation");
    private static final String OBJECTION = "surveys.objection";

    private final JdbcClient jdbc;
    private final Provenance provenance;

    MergedSurveys(JdbcClient jdbc, Provenance provenance) {
        this.jdbc = jdbc;
        this.provenance = provenance;
    }

    @Override
    public String messageKey() {
        return INVITATIONS.things();
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
        provenance.pass(merged, CONSIDERED);
        provenance.pass(merged, INVITATIONS);
        int passed = jdbc.sql("""
                        insert into surveys.objection
                        select :to, objected_at from surveys.objection where participant_id = :from
                        on conflict do nothing""")
                .param("from", merged.from().value())
                .param("to", merged.to().value())
                .update();
        if (passed > 0) {
            provenance.note(merged.merge(), OBJECTION, List.of(merged.from().value()));
        }
    }

    /** Also what was asked since about calls and tickets that have returned; who has objected himself since goes on objecting. */
    @EventListener
    @Order(ParticipantsParted.THE_REST_RETURNS)
    void on(ParticipantsParted parted) {
        var contacts = contactsReturned(parted);
        for (var table : List.of(CONSIDERED, INVITATIONS)) {
            provenance.handBack(parted, table);
            provenance.handBack(parted, table, about(contacts, table));
        }
        if (!provenance.of(parted.merge().id(), OBJECTION).isEmpty()) {
            jdbc.sql("""
                            delete from surveys.objection mine using surveys.objection his
                             where mine.participant_id = :from and his.participant_id = :to
                               and mine.objected_at = his.objected_at""")
                    .param("from", parted.from().value())
                    .param("to", parted.to().value())
                    .update();
        }
    }

    private String[] contactsReturned(ParticipantsParted parted) {
        var merge = parted.merge().id();
        return Stream.concat(
                        provenance.of(merge, "calls.belongings").stream().map("call:%s"::formatted),
                        provenance.of(merge, "tickets.belongings").stream().map("ticket:%s"::formatted))
                .toArray(String[]::new);
    }

    private List<Long> about(String[] contacts, Provenance.Table table) {
        return jdbc.sql("select id from %s where contact = any(:contacts)".formatted(table.name()))
                .param("contacts", contacts)
                .query(Long.class)
                .list();
    }
}
