package org.infolinia.demo.searchbench;

import java.util.List;
import org.infolinia.demo.measure.Rounded;
import org.infolinia.kernel.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What PostgreSQL is given to search in: one row for each participant with the full name as it stands in the register,
 * all words without accents and in small letters, and all digits; a trigram index over each text, and an index by which
 * the likelier callers come first.
 */
@Component
class RivalTable {

    private static final List<String> FOUNDING = List.of(
            "create schema if not exists rival",
            "create extension if not exists pg_trgm schema rival",
            "create extension if not exists unaccent schema rival",
            // The dictionary of unaccent does not know the Azerbaijani letter.
            """
            create or replace function rival.folded(words text) returns text language sql immutable parallel safe
            return lower(rival.unaccent('rival.unaccent'::regdictionary, translate(words, 'Əə', 'ee')))""",
            "drop table if exists rival.person",
            """
            create table rival.person (
                id        bigint primary key,
                name      text   not null,
                words     text   not null,
                digits    text   not null,
                active_on date   not null
            )""");

    private static final String FILLING = """
            insert into rival.person
            select participant.id, first_name || ' ' || last_name,
                   rival.folded(concat_ws(' ', '', first_name, last_name, town, number, addresses)),
                   coalesce(numbers || ' ', ''), greatest(joined_on, last_active_on)
              from participants.participant
              left join (select participant_id,
                                string_agg(value, ' ') filter (where kind = 'EMAIL') as addresses,
                                string_agg(replace(value, '+', ''), ' ') filter (where kind <> 'EMAIL') as numbers
                           from participants.contact_point
                          group by participant_id) as contact on contact.participant_id = participant.id
             where program_id = ? and status = 'ACTIVE'""";

    private static final List<String> INDEXING = List.of(
            "create index person_by_words on rival.person using gin (words rival.gin_trgm_ops)",
            "create index person_by_digits on rival.person using gin (digits rival.gin_trgm_ops)",
            "create index person_by_activity on rival.person (active_on desc, id)",
            "vacuum analyze rival.person");

    private final JdbcClient jdbc;

    RivalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void fill(ProgramId program) {
        FOUNDING.forEach(statement -> jdbc.sql(statement).update());
        jdbc.sql(FILLING).param(program.value()).update();
        INDEXING.forEach(statement -> jdbc.sql(statement).update());
    }

    double megabytes() {
        long bytes = jdbc.sql("select pg_total_relation_size('rival.person')")
                .query(Long.class)
                .single();
        return Rounded.megabytes(bytes);
    }
}
