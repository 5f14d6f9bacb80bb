package org.infolinia.demo;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers in the database which sections it has, so that a load that was broken off goes on where it stopped. */
@Repository
class LoadedSections {

    private final JdbcClient jdbc;
    private final Clock clock;

    LoadedSections(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from demo.loaded_section)")
                .query(Boolean.class)
                .single();
    }

    boolean contains(DemoSection section) {
        return jdbc.sql("select exists (select from demo.loaded_section where name = :name)")
                .param("name", section.name())
                .query(Boolean.class)
                .single();
    }

    void add(DemoSection section) {
        jdbc.sql("insert into demo.loaded_section (name, loaded_at) values (:name, :at)")
                .param("name", section.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
