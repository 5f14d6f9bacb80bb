package org.infolinia.calls.repeats;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.infolinia.calls.CallId;
import org.infolinia.calls.rules.CallRulesDesk;
import org.infolinia.kernel.ProgramId;
import org.infolinia.scripts.contacts.ContactFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells scripts how the calls went in which they were followed. */
@Component
class CallsOfScripts implements ContactFacts {

    private static final Pattern CALL = Pattern.compile("call:([0-9]{1,18})");

    private final JdbcClient jdbc;
    private final CallRulesDesk rules;

    CallsOfScripts(JdbcClient jdbc, CallRulesDesk rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    @Override
    public int repeatDays(ProgramId program) {
        return rules.of(program).repeatDays();
    }

    @Override
    public Map<String, Known> of(Collection<String> contacts) {
        var known = new HashMap<String, Known>();
        jdbc.sql("""
                        select call.id, call.direction = 'OUTBOUND', call.part > 1 or call.continues_id is not null,
                               handled.handled_seconds
                          from calls.call
                          left join calls.report_call as handled on handled.id = call.id
                         where call.id = any(?)""").param(callsAmong(contacts)).query(row -> {
            known.put(
                    new CallId(row.getLong(1)).contact(),
                    new Known(row.getBoolean(2), row.getBoolean(3), row.getObject(4, Long.class)));
        });
        return known;
    }

    private static Long[] callsAmong(Collection<String> contacts) {
        return contacts.stream()
                .map(CALL::matcher)
                .flatMap(contact -> contact.matches() ? Stream.of(Long.valueOf(contact.group(1))) : Stream.empty())
                .toArray(Long[]::new);
    }
}
