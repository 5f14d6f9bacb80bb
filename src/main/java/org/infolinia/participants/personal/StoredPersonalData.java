package org.infolinia.participants.personal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.infolinia.kernel.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Personal data in tables: a query for each kind of thing, whose only parameter is the participant's id. */
public abstract class StoredPersonalData implements PersonalDataSource {

    private final JdbcClient jdbc;
    private final String name;
    private final Map<String, String> queries;

    /**
     * @param name the module's name
     * @param queries by kind of thing, such as {@code messages}
     */
    protected StoredPersonalData(JdbcClient jdbc, String name, Map<String, String> queries) {
        this.jdbc = jdbc;
        this.name = name;
        this.queries = Map.copyOf(queries);
    }

    @Override
    public final String name() {
        return name;
    }

    /** In alphabetical order of the kinds, so that two exports can be compared. */
    @Override
    public final Map<String, List<Map<String, Object>>> about(ParticipantId participant) {
        var found = new TreeMap<String, List<Map<String, Object>>>();
        queries.forEach((kind, query) -> found.put(
                kind, jdbc.sql(query).params(participant.value()).query().listOfRows()));
        return found;
    }
}
