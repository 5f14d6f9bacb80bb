package org.infolinia.surveys.report.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.Participant;
import org.infolinia.participants.RegisterExtracts;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.surveys.Aspect;
import org.infolinia.surveys.Period;
import org.infolinia.surveys.SurveyAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The answers about contacts behind a score, without who gave them. */
@Service
public class SaidAnswers {

    /** The most answers one question brings. */
    public static final int PAGE_SIZE = 200;

    /** Addresses, and numbers long enough to be a telephone's, a card's or an account's. */
    private static final Pattern PERSONAL =
            Pattern.compile("[\\w.+-]{1,64}@[\\w.-]{1,255}|\\+?\\d(?:[ -]?\\d){5,31}", Pattern.UNICODE_CHARACTER_CLASS);

    private static final String MASK = "•••";

    private static final String ANSWERS = """

              from surveys.answer
             where answer.program_id = any(:programs) and answer.kind = 'AFTER_CONTACT' and answer.machine_sign is null
               and answer.invited_at >= :from and answer.invited_at < :until
            """;

    private static final String NEWEST_FIRST = "answer.answered_at desc, answer.invitation_id desc";

    private final JdbcClient jdbc;
    private final RegisterExtracts register;
    private final NamesOfAgents agents;
    private final Gatekeeper gatekeeper;

    SaidAnswers(JdbcClient jdbc, RegisterExtracts register, NamesOfAgents agents, Gatekeeper gatekeeper) {
        this.jdbc = jdbc;
        this.register = register;
        this.agents = agents;
        this.gatekeeper = gatekeeper;
    }

    /**
     * One of them.
     *
     * @param contact what it is about, such as {@code ticket:20418}
     * @param score of the aspect that was asked for, else of the contact
     * @param topic empty when nobody said what the contact was about
     * @param comment with numbers, addresses, the names of whoever said it and those of agents masked; may be empty
     */
    public record Said(ProgramId program, String contact, int score, String topic, String comment, Instant answeredAt) {

        private Said saying(String otherComment) {
            return new Said(program, contact, score, topic, otherComment, answeredAt);
        }
    }

    /** As it was written, with who wrote it. */
    private record Written(Said said, @Nullable ParticipantId by) {}

    /**
     * Which of them are meant.
     *
     * @param topic null for all, empty for contacts of which nobody said what they were about
     * @param aspect null for the score of the contact itself
     */
    public record Filter(
            List<ProgramId> programs,
            Period period,
            @Nullable String topic,
            @Nullable Aspect aspect) {

        public Filter {
            programs = List.copyOf(programs);
        }
    }

    @Transactional(readOnly = true)
    public long count(Filter filter) {
        return about("select count(*)" + ANSWERS + narrowing(filter), filter)
                .query(Long.class)
                .single();
    }

    /**
     * The newest first.
     *
     * @param limit at most {@value #PAGE_SIZE}
     */
    @Transactional(readOnly = true)
    public List<Said> rows(Filter filter, int offset, int limit) {
        var score = filter.aspect() == null ? "score" : filter.aspect().key();
        return masked(about(rows(score, narrowing(filter), NEWEST_FIRST), filter)
                .param("offset", offset)
                .param("limit", Math.min(limit, PAGE_SIZE))
                .query(SaidAnswers::written)
                .list());
    }

    /** The newest comments, those beside a low score before all others. */
    @Transactional(readOnly = true)
    public List<Said> comments(Collection<ProgramId> programs, Period period, int limit) {
        return masked(about(
                        rows("score", " and has_words", "answer.score <= :low desc, " + NEWEST_FIRST),
                        new Filter(List.copyOf(programs), period, null, null))
                .param("low", SurveyAnswer.LOW_SCORE)
                .param("offset", 0)
                .param("limit", Math.min(limit, PAGE_SIZE))
                .query(SaidAnswers::written)
                .list());
    }

    /** The page is found among the answers alone, and only its contacts are looked up. */
    private static String rows(String rating, String narrowing, String order) {
        return """
                select answer.program_id, answer.%s as rating, coalesce(answer.topic, '') as topic, answer.comment,
                       answer.answered_at, invitation.contact, invitation.participant_id
                  from (select answer.invitation_id %s%s order by %s offset :offset limit :limit) as page
                  join surveys.answer on answer.invitation_id = page.invitation_id
                  join surveys.invitation on invitation.id = page.invitation_id
                 order by %s""".formatted(rating, ANSWERS, narrowing, order, order);
    }

    private static String narrowing(Filter filter) {
        return (filter.topic() == null ? "" : " and coalesce(topic, '') = :topic")
                + (filter.aspect() == null ? "" : " and " + filter.aspect().key() + " is not null");
    }

    private JdbcClient.StatementSpec about(String sql, Filter filter) {
        filter.programs().forEach(program -> gatekeeper.demand(Permission.READ_REPORTS, program));
        var statement = jdbc.sql(sql)
                .param(
                        "programs",
                        filter.programs().stream().map(ProgramId::value).toArray(Long[]::new))
                .param("from", Timestamp.from(filter.period().from()))
                .param("until", Timestamp.from(filter.period().until()));
        return filter.topic() == null ? statement : statement.param("topic", filter.topic());
    }

    private List<Said> masked(List<Written> written) {
        var wordless = written.stream().allMatch(one -> one.said().comment().isEmpty());
        var namesOfAgents = new KnownNames(wordless ? Set.of() : agents.all());
        var writers = register.byId(written.stream()
                .filter(one -> !one.said().comment().isEmpty())
                .flatMap(one -> Optional.ofNullable(one.by()).stream())
                .collect(Collectors.toSet()));
        return written.stream()
                .map(one -> one.said().saying(masked(one.said().comment(), namesOf(one, writers), namesOfAgents)))
                .toList();
    }

    private static KnownNames namesOf(Written written, Map<ParticipantId, Participant> writers) {
        return new KnownNames(Optional.ofNullable(written.by())
                .flatMap(writer -> Optional.ofNullable(writers.get(writer)))
                .map(writer -> List.of(writer.name().first(), writer.name().last()))
                .orElse(List.of()));
    }

    private static Written written(ResultSet row, int number) throws SQLException {
        long participant = row.getLong("participant_id");
        return new Written(
                new Said(
                        new ProgramId(row.getLong("program_id")),
                        row.getString("contact"),
                        row.getInt("rating"),
                        row.getString("topic"),
                        row.getString("comment"),
                        row.getTimestamp("answered_at").toInstant()),
                participant == 0 ? null : new ParticipantId(participant));
    }

    static String masked(String words, KnownNames own, KnownNames ofAgents) {
        var withoutNumbers = PERSONAL.matcher(words).replaceAll(MASK);
        return ofAgents.maskedIn(own.maskedIn(withoutNumbers, MASK), MASK);
    }
}
