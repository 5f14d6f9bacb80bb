package org.infolinia.security;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.PhoneNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where agents can be reached in private, so that it shows when one of them is a participant himself. */
@Service
public class AgentContacts {

    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    AgentContacts(JdbcClient jdbc, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /** Puts down the agent's addresses and numbers in the place of those known before. */
    @Transactional
    public void put(AgentId agent, List<EmailAddress> emails, List<PhoneNumber> phones) {
        var by = gatekeeper.demand(Permission.MANAGE_AGENTS);
        jdbc.sql("delete from security.agent_contact where agent_id = ?")
                .param(agent.value())
                .update();
        emails.stream().distinct().forEach(email -> add(agent, "EMAIL", email.value()));
        phones.stream().distinct().forEach(phone -> add(agent, "PHONE", phone.e164()));
        events.publishEvent(new AgentContactsChanged(by, agent, emails.size() + phones.size()));
    }

    /** The agents who can be reached at any of these. */
    @Transactional(readOnly = true)
    public Set<AgentId> reachedAt(Collection<EmailAddress> emails, Collection<PhoneNumber> phones) {
        return jdbc.sql("""
                        select distinct agent_id from security.agent_contact
                         where (kind = 'EMAIL' and value = any(:addresses))
                            or (kind = 'PHONE' and value = any(:numbers))""")
                .param("addresses", emails.stream().map(EmailAddress::value).toArray(String[]::new))
                .param("numbers", phones.stream().map(PhoneNumber::e164).toArray(String[]::new))
                .query((row, number) -> new AgentId(row.getLong(1)))
                .set();
    }

    private void add(AgentId agent, String kind, String value) {
        jdbc.sql("insert into security.agent_contact (agent_id, kind, value) values (?, ?, ?)")
                .params(agent.value(), kind, value)
                .update();
    }
}
