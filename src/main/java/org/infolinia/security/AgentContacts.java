package org.infolinia.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.CardNumber;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.PhoneNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By what agents are known in private, so that it shows when one of them is a participant himself. */
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

    /** As the table keeps one: which kind, and the value in its one spelling. */
    private record Contact(Kind kind, String value) {

        enum Kind {
            EMAIL,
            PHONE,
            CARD,
            NUMBER
        }
    }

    /** Puts down the agent's contacts in the place of those known before. */
    @Transactional
    public void put(AgentId agent, OwnContacts contacts) {
        var by = gatekeeper.demand(Permission.MANAGE_AGENTS);
        jdbc.sql("delete from security.agent_contact where agent_id = ?")
                .param(agent.value())
                .update();
        contactsIn(contacts)
                .forEach(contact -> jdbc.sql(
                                "insert into security.agent_contact (agent_id, kind, value) values (?, ?, ?)")
                        .params(agent.value(), contact.kind().name(), contact.value())
                        .update());
        events.publishEvent(new AgentContactsChanged(by, agent, contacts.size()));
    }

    /** What is put down of an agent. */
    @Transactional(readOnly = true)
    public OwnContacts of(AgentId agent) {
        gatekeeper.demand(Permission.MANAGE_AGENTS);
        var all = jdbc.sql("select kind, value from security.agent_contact where agent_id = ? order by kind, value")
                .param(agent.value())
                .query((row, number) -> new Contact(Contact.Kind.valueOf(row.getString(1)), row.getString(2)))
                .list();
        return new OwnContacts(
                values(all, Contact.Kind.EMAIL, EmailAddress::new),
                values(all, Contact.Kind.PHONE, PhoneNumber::new),
                values(all, Contact.Kind.CARD, CardNumber::new),
                values(all, Contact.Kind.NUMBER, Function.identity()));
    }

    /** How many contacts are put down of each agent; those of whom there are none are missing. */
    @Transactional(readOnly = true)
    public Map<AgentId, Integer> numbers() {
        gatekeeper.demand(Permission.MANAGE_AGENTS);
        var numbers = new HashMap<AgentId, Integer>();
        jdbc.sql("select agent_id, count(*) from security.agent_contact group by agent_id")
                .query(row -> {
                    numbers.put(new AgentId(row.getLong(1)), row.getInt(2));
                });
        return numbers;
    }

    /** The agents who are known by any of these. */
    @Transactional(readOnly = true)
    public Set<AgentId> knownBy(OwnContacts contacts) {
        var all = contactsIn(contacts).toList();
        return jdbc.sql("""
                        select distinct agent_id from security.agent_contact
                          join unnest(:kinds, :values) as looked_for (kind, value) using (kind, value)""")
                .param(
                        "kinds",
                        all.stream().map(contact -> contact.kind().name()).toArray(String[]::new))
                .param("values", all.stream().map(Contact::value).toArray(String[]::new))
                .query((row, number) -> new AgentId(row.getLong(1)))
                .set();
    }

    private static Stream<Contact> contactsIn(OwnContacts contacts) {
        return Stream.of(
                        of(Contact.Kind.EMAIL, contacts.emails(), EmailAddress::value),
                        of(Contact.Kind.PHONE, contacts.phones(), PhoneNumber::e164),
                        of(Contact.Kind.CARD, contacts.cards(), CardNumber::digits),
                        of(Contact.Kind.NUMBER, contacts.numbers(), Function.<String>identity()))
                .flatMap(Function.identity());
    }

    private static <T> Stream<Contact> of(Contact.Kind kind, List<T> values, Function<T, String> spelling) {
        return values.stream().map(value -> new Contact(kind, spelling.apply(value)));
    }

    private static <T> List<T> values(List<Contact> contacts, Contact.Kind kind, Function<String, T> reading) {
        return contacts.stream()
                .filter(contact -> contact.kind() == kind)
                .map(contact -> reading.apply(contact.value()))
                .toList();
    }
}
