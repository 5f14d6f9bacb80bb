package org.infolinia.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.infolinia.Infolinia;
import org.infolinia.demo.people.Members;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.operation.IntegrityCheck;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.AgentContacts;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.OwnContacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In a context and a database of its own, since the demo needs an empty one and the real clock. */
@SpringBootTest(classes = Infolinia.class, properties = "infolinia.demo-participants=" + DemoDataTest.PARTICIPANTS)
class DemoDataTest {

    static final int PARTICIPANTS = 400;

    @Autowired
    DemoData data;

    @Autowired
    AgentDirectory agents;

    @Autowired
    AgentContacts contacts;

    @Autowired
    ProgramDirectory programs;

    @Autowired
    ParticipantRegister register;

    @Autowired
    Members members;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    List<IntegrityCheck> checks;

    @BeforeEach
    void load() {
        if (data.isWanted()) {
            data.load();
        }
    }

    @Test
    void theTeamCanSignIn() {
        assertThat(agents.everybody())
                .extracting(AgentView::login)
                .contains("marta", "tomasz", "ewa", "pawel", "leyla", "joanna", "adam", "admin");
    }

    @Test
    void bothProgramsHaveTheirMembersAndContacts() {
        var shoppers = program("KS");
        var installers = program("MI");
        assertThat(members.of(shoppers.id()).size()
                        + members.of(installers.id()).size())
                .isEqualTo(PARTICIPANTS);
        assertThat(jdbc.sql("select distinct program_id from demo.contact")
                        .query(Long.class)
                        .list())
                .containsExactlyInAnyOrder(
                        shoppers.id().value(), installers.id().value());
    }

    @Test
    void whoeverWritesInTheMorningsMailIsRegistered() {
        var found = gatekeeper.asSystem(
                "test", () -> register.byEmail(program("KS").id(), new EmailAddress("halina.wrobel@poczta.example")));
        assertThat(found).extracting(Participant::number).containsExactly("KS-118709");
    }

    @Test
    void pointsWereAdjustedInTheCasesOfTheYear() {
        assertThat(jdbc.sql("""
                                select program_id from ledger.posting
                                 where reason_code is not null group by program_id having count(*) >= 10""").query(Long.class).list())
                .containsExactlyInAnyOrder(
                        program("KS").id().value(), program("MI").id().value());
    }

    @Test
    void whoTakesPartAndWorksHereIsKnown() {
        var marta = gatekeeper.asSystem(
                "test", () -> register.byNumber(program("KS").id(), "KS-144802").orElseThrow());

        assertThat(contacts.knownBy(new OwnContacts(marta.emails(), List.of(), List.of(), List.of())))
                .extracting(id -> agents.find(id).orElseThrow().login())
                .containsExactly("marta");
    }

    @Test
    void bothHotlinesHaveWhatTheyAnswerByInEveryLanguage() {
        assertThat(jdbc.sql("""
                                select program_id from tickets.text_module
                                 group by program_id having count(distinct language) = 3""").query(Long.class).list())
                .containsExactlyInAnyOrder(
                        program("KS").id().value(), program("MI").id().value());
    }

    @Test
    void bothProgramsShareAViewWithTheirFieldsBesideTheirTickets() {
        assertThat(jdbc.sql("""
                                select distinct view.program_id
                                  from tickets.view, jsonb_array_elements(definition -> 'view' -> 'fields') as shown(field)
                                  join tickets.field_value on field_id = shown.field::bigint""").query(Long.class).list())
                .containsExactlyInAnyOrder(
                        program("KS").id().value(), program("MI").id().value());
    }

    @Test
    void answersAreToldApartAndContactsWereJudgedBySomeTwice() {
        assertThat(jdbc.sql("select count(distinct topic) from surveys.answer")
                        .query(Long.class)
                        .single())
                .isGreaterThan(3);
        assertThat(jdbc.sql("select count(distinct queue) from surveys.answer")
                        .query(Long.class)
                        .single())
                .isGreaterThan(1);
        assertThat(jdbc.sql("""
                                select exists (select from quality.review where completed_at is null)
                                   and exists (select from quality.review where doubly and completed_at is not null)
                                   and exists (select from quality.review where reply is not null)""").query(Boolean.class).single()).isTrue();
    }

    @Test
    void everyStatementAboutTheStoredDataHolds() {
        assertThat(checks)
                .allSatisfy(check -> assertThat(check.firstViolation(rows -> {}))
                        .as(check.statement())
                        .isEmpty());
    }

    @Test
    void aCompleteDemoIsNotWantedAgain() {
        assertThat(data.isWanted()).isFalse();
    }

    private Program program(String code) {
        return programs.byCode(code).orElseThrow();
    }
}
