package org.infolinia.reporting.client.personal;

import java.util.List;
import java.util.Map;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.personal.PersonalDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who works for a program's client may take part in the program, too. Recipients are kept by nothing but their addresses,
 * so that he is found by his.
 */
@Component
class ReportPersonalData implements PersonalDataSource {

    private final ParticipantRegister register;
    private final JdbcClient jdbc;

    ReportPersonalData(ParticipantRegister register, JdbcClient jdbc) {
        this.register = register;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "reporting";
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(ParticipantId participant) {
        return register.find(participant).map(this::about).orElse(Map.of());
    }

    private Map<String, List<Map<String, Object>>> about(Participant participant) {
        return Map.of("deliveries", rows("""
                        select delivery.recipient, report.first_day, report.last_day, delivery.by_schedule,
                               delivery.queued_at, delivery.given_up_at, delivery.server_words
                          from reporting.client_delivery delivery
                          join reporting.client_report report on report.id = delivery.report_id
                         where delivery.recipient = any(:addresses) and report.program_id = :program
                         order by delivery.id""", participant), "schedules", rows("""
                        select recipient, schedule.rhythm, schedule.day, schedule.settled_at
                          from reporting.client_schedule schedule
                         cross join unnest(schedule.recipients) recipient
                         where recipient = any(:addresses) and schedule.program_id = :program
                         order by recipient""", participant));
    }

    private List<Map<String, Object>> rows(String query, Participant participant) {
        return jdbc.sql(query)
                .param(
                        "addresses",
                        participant.emails().stream().map(EmailAddress::value).toArray(String[]::new))
                .param("program", participant.program().value())
                .query()
                .listOfRows();
    }
}
