package org.infolinia.surveys.report;

import java.util.Collection;
import java.util.List;
import org.infolinia.scripts.contacts.ContactRatings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells scripts what participants thought of the calls in which they were followed. */
@Component
class RatingsOfScripts implements ContactRatings {

    private final JdbcClient jdbc;

    RatingsOfScripts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Integer> of(Collection<String> contacts) {
        return jdbc.sql("select score from surveys.report_rating where contact = any(?)")
                .param(contacts.toArray(String[]::new))
                .query(Integer.class)
                .list();
    }
}
