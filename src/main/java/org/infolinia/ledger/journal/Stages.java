package org.infolinia.ledger.journal;

import java.time.LocalDate;
import java.util.Optional;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.ProgramFounded;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stages in which programs keep their books. */
@Component
public class Stages {

    private static final LocalDate BEGINNING = LocalDate.EPOCH;

    private final JdbcClient jdbc;

    Stages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new program can keep books at once. */
    @EventListener
    void openFirst(ProgramFounded founded) {
        jdbc.sql("insert into ledger.stage (program_id, first_day) values (?, ?)")
                .params(founded.program().value(), BEGINNING)
                .update();
    }

    /** The stage that takes postings of this day; empty when it is closed. */
    public Optional<Long> openOn(ProgramId program, LocalDate day) {
        return jdbc.sql("""
                        select id from ledger.stage
                         where program_id = ? and first_day <= ? and closed_at is null""").params(program.value(), day).query(Long.class).optional();
    }
}
