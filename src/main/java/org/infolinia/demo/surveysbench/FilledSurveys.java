package org.infolinia.demo.surveysbench;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.operation.BenchmarkReport;
import org.infolinia.programs.FoundProgram;
import org.infolinia.programs.Program;
import org.infolinia.programs.Program.RequiredLevels;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.definition.SurveyLibrary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts made-up invitations of a year, two of five of them answered, into the database, past the services. */
@Component
class FilledSurveys {

    private static final String CODE = "SURVEYS";
    private static final int AT_ONCE = 50_000;

    /**
     * Made up by the number of the answer, so that a second run finds the same. Participants are counted from so far
     * above that whoever is registered is none of them.
     */
    private static final String INVITATIONS = """
            insert into surveys.invitation
                (program_id, kind, version_id, participant_id, contact, contact_at, channel, agent_id, agent_name, language,
                 asked_by, invited_at, sent_at, expires_at, topic, waited_seconds)
            select :program, 'AFTER_CONTACT', :version, 9000000000 + number, 'call:' || (9000000000 + number), at, 'PHONE',
                   9000000 + number % 80, 'Ewa', 'PL', 'MAIL', at, at, at + interval '14 days',
                   'topic-' || (number % 12), number % 200
              from (select number, :now::timestamptz - ((number * 7919) % 31536000) * interval '1 second' as at
                      from generate_series(:first, :last) as number) as made""";

    private static final String ANSWERS = """
            insert into surveys.answer
                (invitation_id, kind, program_id, invited_at, channel, agent_id, topic, language, waited_seconds, score,
                 speed, solving, competence, availability, culture, comment, mailed_at, answered_at)
            select id, kind, program_id, invited_at, channel, agent_id, topic, language, waited_seconds,
                   case when participant_id % 100 < 90 then 5 when participant_id % 100 < 96 then 4
                        when participant_id % 100 < 98 then 3 else 1 end,
                   4 + participant_id % 2, 3 + participant_id % 3, 5, 2 + participant_id % 4, 5,
                   case when participant_id % 25 = 0 then 'Szybko i po ludzku, punkty wróciły na konto' else '' end,
                   invited_at, invited_at + (participant_id % 300) * interval '1 hour'
              from surveys.invitation
             where program_id = :program and participant_id % 5 < 2
               and participant_id between 9000000000 + :first and 9000000000 + :last""";

    /** Four of five links are opened by somebody, every fifth of these by a machine before. */
    private static final String VISITS = """
            insert into surveys.visit (invitation_id, program_id, kind, invited_at, at, sign)
            select id, program_id, kind, invited_at, invited_at + opening * interval '1 hour',
                   case when opening = 1 then 'KNOWN_AGENT' end
              from surveys.invitation cross join generate_series(1, 2) as opening
             where program_id = :program and participant_id % 5 < 4 and (opening = 2 or participant_id % 25 < 4)
               and participant_id between 9000000000 + :first and 9000000000 + :last""";

    private static final String UNANSWERED = """
            insert into surveys.unanswered_look (invitation_id, program_id, kind, invited_at)
            select id, program_id, kind, invited_at
              from surveys.invitation
             where program_id = :program and participant_id % 5 in (2, 3)
               and participant_id between 9000000000 + :first and 9000000000 + :last""";

    private static final double ANSWERED_OF_ONE = 0.4;

    private final JdbcClient jdbc;
    private final ProgramDirectory programs;
    private final SurveyLibrary library;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FilledSurveys(
            JdbcClient jdbc,
            ProgramDirectory programs,
            SurveyLibrary library,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.programs = programs;
        this.library = library;
        this.transaction = transaction;
        this.clock = clock;
    }

    ProgramId program() {
        return programs.byCode(CODE)
                .map(Program::id)
                .orElseGet(() -> programs.found(founding()).orElseThrow());
    }

    /** Makes up as many invitations as bring so many answers, and lets PostgreSQL know what it has. */
    void growTo(long answers, BenchmarkReport report) {
        var program = program();
        long version = version(program);
        long wanted = Math.round(answers / ANSWERED_OF_ONE);
        for (long first = invitations(program) + 1; first <= wanted; first += AT_ONCE) {
            fill(program, version, first, Math.min(wanted, first + AT_ONCE - 1));
            report.progress("%,d invitations", Math.min(wanted, first + AT_ONCE - 1));
        }
        jdbc.sql("vacuum analyze surveys.answer, surveys.invitation, surveys.visit, surveys.unanswered_look")
                .update();
    }

    long answers() {
        return jdbc.sql("select count(*) from surveys.answer where program_id = ?")
                .param(program().value())
                .query(Long.class)
                .single();
    }

    void empty() {
        transaction.executeWithoutResult(
                status -> jdbc.sql("truncate surveys.invitation cascade").update());
    }

    private long version(ProgramId program) {
        return Objects.requireNonNull(transaction.execute(status -> library.published(program, SurveyKind.AFTER_CONTACT)
                .orElseThrow()
                .id()));
    }

    private long invitations(ProgramId program) {
        return jdbc.sql("select count(*) from surveys.invitation where program_id = ?")
                .param(program.value())
                .query(Long.class)
                .single();
    }

    private void fill(ProgramId program, long version, long first, long last) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql(INVITATIONS)
                    .param("program", program.value())
                    .param("version", version)
                    .param("first", first)
                    .param("last", last)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            for (var made : List.of(ANSWERS, VISITS, UNANSWERED)) {
                jdbc.sql(made)
                        .param("program", program.value())
                        .param("first", first)
                        .param("last", last)
                        .update();
            }
        });
    }

    private static FoundProgram founding() {
        var levels = new RequiredLevels(
                IdentificationLevel.KNOWLEDGE, IdentificationLevel.CODE, IdentificationLevel.KNOWLEDGE);
        return new FoundProgram(
                CODE, "Program " + CODE, "S", "berry", Language.PL, "PL", levels, Map.of(), Map.of(), Map.of());
    }
}
