package org.infolinia.surveys.report;

import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.surveys.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What agents had a say in when callers were asked about them; shown beside their scores. */
@Service
public class AgentChoices {

    private static final String UNKNOWN = "–";

    private final JdbcClient jdbc;
    private final AgentDirectory agents;
    private final Gatekeeper gatekeeper;

    AgentChoices(JdbcClient jdbc, AgentDirectory agents, Gatekeeper gatekeeper) {
        this.jdbc = jdbc;
        this.agents = agents;
        this.gatekeeper = gatekeeper;
    }

    /**
     * The choices of one agent.
     *
     * @param readOut answers that he heard himself and wrote down
     * @param declined callers who, as he says, did not want to hear the questions
     * @param waived contacts about which he did not want anybody to be asked
     */
    public record AgentChoice(String name, long readOut, long declined, long waived) {}

    /** Of everybody who had any in the period, by name. */
    @Transactional(readOnly = true)
    public List<AgentChoice> of(ProgramId program, Period period) {
        gatekeeper.demand(Permission.READ_REPORTS, program);
        var names = agents.everybody().stream().collect(Collectors.toMap(AgentView::id, AgentView::name));
        return jdbc
                .sql("""
                        select agent_id, count(*) filter (where choice = 'READ_OUT') as read_out,
                               count(*) filter (where choice = 'DECLINED') as declined,
                               count(*) filter (where choice = 'WAIVED') as waived
                          from (select agent_id, 'READ_OUT' as choice from surveys.invitation
                                 where asked_by = 'AGENT' and voided_at is null and program_id = :program
                                   and invited_at >= :from and invited_at < :until
                                 union all
                                select agent_id, 'DECLINED' from surveys.declined_reading
                                 where program_id = :program and at >= :from and at < :until
                                 union all
                                select agent_id, 'WAIVED' from surveys.consideration
                                 where verdict = 'WAIVED_BY_AGENT' and program_id = :program
                                   and ended_at >= :from and ended_at < :until) as made
                         where agent_id is not null group by agent_id""")
                .param("program", program.value())
                .param("from", Timestamp.from(period.from()))
                .param("until", Timestamp.from(period.until()))
                .query((row, number) -> new AgentChoice(
                        Optional.ofNullable(names.get(new AgentId(row.getLong("agent_id"))))
                                .map(PersonName::full)
                                .orElse(UNKNOWN),
                        row.getLong("read_out"),
                        row.getLong("declined"),
                        row.getLong("waived")))
                .list()
                .stream()
                .sorted(Comparator.comparing(AgentChoice::name))
                .toList();
    }
}
