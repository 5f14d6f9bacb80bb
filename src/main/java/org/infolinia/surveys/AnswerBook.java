package org.infolinia.surveys;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.SignedInAgent;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.redaction.Redaction;
import org.infolinia.surveys.slice.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The answers themselves, to be read one by one. */
@Service
public class AnswerBook {

    /** The most answers one question brings. */
    public static final int PAGE_SIZE = 200;

    /** As many of one participant's answers as tell what he thinks of us now. */
    public static final int LATEST_OF_PARTICIPANT = 5;

    public static final int LATEST_PRAISE = 20;

    private static final Comparator<AnswerRow> NEWEST_FIRST = Comparator.comparing(AnswerRow::answeredAt)
            .thenComparingLong(AnswerRow::invitation)
            .reversed();

    private static final long NOBODY = -1;

    /** Of an option that fewer have chosen the answers are not picked out. */
    public static final int LEAST_CHOSEN = 5;

    private static final String CHOSEN = """
             and exists (select from surveys.answer_value chosen
                          where chosen.invitation_id = answer.invitation_id
                            and chosen.question = :question and chosen.choice = :option)
            """;

    /** Says which slices are told apart. The answers behind a slice whose score is withheld are not picked out either. */
    @FunctionalInterface
    public interface ShownSlices {

        /** Whether the score of this slice is shown among all answers that were asked for in the period. */
        boolean isShown(ProgramId program, Period period, Slice slice);
    }

    private final JdbcClient jdbc;
    private final ParticipantRegister register;
    private final ShownSlices shown;
    private final Gatekeeper gatekeeper;

    AnswerBook(JdbcClient jdbc, ParticipantRegister register, ShownSlices shown, Gatekeeper gatekeeper) {
        this.jdbc = jdbc;
        this.register = register;
        this.shown = shown;
        this.gatekeeper = gatekeeper;
    }

    /**
     * The answers a number stands for, newest first; none of a slice that {@link #mayBeOpened may not be opened}.
     *
     * @param limit at most {@value #PAGE_SIZE}
     */
    @Transactional(readOnly = true)
    public List<AnswerRow> rows(AnswerFilter filter, int offset, int limit) {
        return mayBeOpened(filter)
                ? page(filter, "", "answered_at desc, invitation_id desc", offset, limit)
                        .query(Answers::row)
                        .list()
                        .stream()
                        .sorted(NEWEST_FIRST)
                        .toList()
                : List.of();
    }

    /**
     * The same from one on, in the order in which people were asked: as many as there are, without counting from the
     * beginning each time.
     *
     * @param after the invitation of the last answer that is known; 0 for none
     * @param limit at most {@value #PAGE_SIZE}
     */
    @Transactional(readOnly = true)
    public List<AnswerRow> rowsAfter(AnswerFilter filter, long after, int limit) {
        return mayBeOpened(filter)
                ? page(filter, "and invitation_id > :after", "invitation_id", 0, limit)
                        .param("after", after)
                        .query(Answers::row)
                        .list()
                        .stream()
                        .sorted(Comparator.comparingLong(AnswerRow::invitation))
                        .toList()
                : List.of();
    }

    /** Whether the answers may be picked out: those of a slice only where its score is shown. */
    @Transactional(readOnly = true)
    public boolean mayBeOpened(AnswerFilter filter) {
        filter.programs().forEach(program -> gatekeeper.demand(Permission.READ_REPORTS, program));
        var slice = filter.slice();
        return (slice == null || shown.isShown(filter.programs().getFirst(), filter.period(), slice))
                && (filter.chosen() == null || isChosenByEnough(filter));
    }

    /** Each program's are found along an index in their order, so that a page reads little more than it shows. */
    private StatementSpec page(AnswerFilter filter, String more, String order, int offset, int limit) {
        int most = Math.min(limit, PAGE_SIZE);
        var slice = filter.slice();
        var ofSlice = slice == null
                ? ""
                : "and %s is not distinct from :slice"
                        .formatted(slice.dimension().key());
        var ofChosen = filter.chosen() == null ? "" : CHOSEN;
        var statement = jdbc.sql(Answers.SELECT_ROWS + """
                          join (select invitation_id
                                  from unnest(:programs::bigint[]) as program (id)
                                 cross join lateral (
                                    select invitation_id, answered_at from surveys.answer
                                     where program_id = program.id and kind = :kind and machine_sign is null
                                       and invited_at >= :from and invited_at < :until
                                       and score between :worst and :best and (has_words or not :withWords)
                                       %s %s %s
                                     order by %s limit :reach) as first_of_each
                                 order by %s offset :offset limit :limit) as page
                            on page.invitation_id = answer.invitation_id""".formatted(ofSlice, ofChosen, more, order, order))
                .param("offset", offset)
                .param("limit", most)
                .param("reach", offset + most)
                .param("kind", filter.kind().name())
                .param(
                        "programs",
                        filter.programs().stream().map(ProgramId::value).toArray(Long[]::new))
                .param("from", Timestamp.from(filter.period().from()))
                .param("until", Timestamp.from(filter.period().until()))
                .param("worst", filter.worst())
                .param("best", filter.best())
                .param("withWords", filter.withWords());
        var sliced = slice == null ? statement : statement.param("slice", slice.value(), Types.VARCHAR);
        return chosen(filter, sliced);
    }

    private static StatementSpec chosen(AnswerFilter filter, StatementSpec statement) {
        var chosen = filter.chosen();
        return chosen == null
                ? statement
                : statement.param("question", chosen.question()).param("option", chosen.option());
    }

    private boolean isChosenByEnough(AnswerFilter filter) {
        var statement = jdbc.sql("""
                        select count(*) = :least
                          from (select from surveys.answer
                                 where program_id = any(:programs) and kind = :kind and machine_sign is null
                                   and invited_at >= :from and invited_at < :until
                        """ + CHOSEN + " limit :least) as enough")
                .param("least", LEAST_CHOSEN)
                .param(
                        "programs",
                        filter.programs().stream().map(ProgramId::value).toArray(Long[]::new))
                .param("kind", filter.kind().name())
                .param("from", Timestamp.from(filter.period().from()))
                .param("until", Timestamp.from(filter.period().until()));
        return chosen(filter, statement).query(Boolean.class).single();
    }

    /**
     * The answers of a period that look like a machine's, in surveys of all kinds, newest first and at most
     * {@value #PAGE_SIZE}.
     */
    @Transactional(readOnly = true)
    public List<AnswerRow> ofMachines(Collection<ProgramId> programs, Period period) {
        programs.forEach(program -> gatekeeper.demand(Permission.READ_REPORTS, program));
        return jdbc.sql(Answers.SELECT_ROWS + """
                         where invitation.program_id = any(:programs) and answer.machine_sign is not null
                           and invitation.invited_at >= :from and invitation.invited_at < :until
                         order by answer.answered_at desc, answer.invitation_id desc limit :limit""")
                .param("programs", programs.stream().map(ProgramId::value).toArray(Long[]::new))
                .param("from", Timestamp.from(period.from()))
                .param("until", Timestamp.from(period.until()))
                .param("limit", PAGE_SIZE)
                .query(Answers::row)
                .list();
    }

    /**
     * How links of a period's invitations were opened.
     *
     * @param byMachines openings that look like a machine's
     * @param lookedOnly invitations that a person opened and nobody answered
     * @param answersOfMachines answers that look like a machine's, also those that a person's has replaced
     */
    public record Visits(long byMachines, long lookedOnly, long answersOfMachines) {}

    /** What is left out of a program's scores in one kind of survey, and what never came to an answer. */
    @Transactional(readOnly = true)
    public Visits visits(ProgramId program, SurveyKind kind, Period period) {
        gatekeeper.demand(Permission.READ_REPORTS, program);
        return jdbc.sql("""
                        select (select count(*) from surveys.visit
                                 where program_id = :program and kind = :kind and sign is not null
                                   and invited_at >= :from and invited_at < :until) as machines,
                               (select count(*) from surveys.unanswered_look
                                 where program_id = :program and kind = :kind
                                   and invited_at >= :from and invited_at < :until) as looked,
                               (select count(*) from surveys.answer
                                 where program_id = :program and kind = :kind and machine_sign is not null
                                   and invited_at >= :from and invited_at < :until)
                               + (select count(*)
                                    from surveys.replaced_answer
                                    join surveys.invitation on invitation.id = replaced_answer.invitation_id
                                   where program_id = :program and kind = :kind
                                     and invited_at >= :from and invited_at < :until) as answers""")
                .param("program", program.value())
                .param("kind", kind.name())
                .param("from", Timestamp.from(period.from()))
                .param("until", Timestamp.from(period.until()))
                .query((row, number) ->
                        new Visits(row.getLong("machines"), row.getLong("looked"), row.getLong("answers")))
                .single();
    }

    /** Somebody's words of thanks, without what tells who he is. */
    public record Praise(String words, Instant at) {}

    /** What the asker was thanked for: comments beside the best score, newest first, {@value #LATEST_PRAISE} at most. */
    @Transactional(readOnly = true)
    public List<Praise> praiseOfMe(Collection<ProgramId> programs) {
        programs.forEach(program -> gatekeeper.demand(Permission.WORK_TICKETS, program));
        var asker = gatekeeper
                .agent()
                .map(SignedInAgent::id)
                .orElseThrow(() -> new AccessDeniedException("Only an agent is praised"));
        return jdbc
                .sql(Answers.SELECT_ROWS + """
                         where answer.agent_id = :asker and answer.program_id = any(:programs)
                           and answer.kind = 'AFTER_CONTACT' and answer.score = :best
                           and answer.machine_sign is null and answer.has_words
                         order by answer.answered_at desc, answer.invitation_id desc limit :limit""")
                .param("asker", asker.value())
                .param("programs", programs.stream().map(ProgramId::value).toArray(Long[]::new))
                .param("best", SurveyAnswer.BEST)
                .param("limit", LATEST_PRAISE)
                .query(Answers::row)
                .list()
                .stream()
                .map(row ->
                        new Praise(Redaction.of(row.answer().comment(), namesOf(row.participant())), row.answeredAt()))
                .toList();
    }

    private List<String> namesOf(@Nullable ParticipantId participant) {
        return Optional.ofNullable(participant)
                .flatMap(register::find)
                .map(Participant::name)
                .map(name -> List.of(name.first(), name.last()))
                .orElse(List.of());
    }

    /**
     * The last answers of one participant, newest first, {@value #LATEST_OF_PARTICIPANT} at most. They are for whoever
     * reads the program's answers; nobody is told so who rated him low.
     */
    @Transactional(readOnly = true)
    public List<AnswerRow> latestOf(ParticipantId participant) {
        if (register.find(participant)
                .filter(known -> gatekeeper.allows(Permission.READ_REPORTS, known.program()))
                .isEmpty()) {
            return List.of();
        }
        return jdbc.sql(Answers.SELECT_ROWS + """
                         where invitation.participant_id = :participant and answer.machine_sign is null
                           and coalesce(invitation.agent_id, 0) <> :asker
                         order by answer.answered_at desc limit :limit""")
                .param("participant", participant.value())
                .param(
                        "asker",
                        gatekeeper.agent().map(agent -> agent.id().value()).orElse(NOBODY))
                .param("limit", LATEST_OF_PARTICIPANT)
                .query(Answers::row)
                .list();
    }
}
