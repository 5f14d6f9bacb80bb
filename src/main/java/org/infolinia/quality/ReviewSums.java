package org.infolinia.quality;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Adds up what was judged where it lies, so that a year costs no more memory than a week. */
@Repository
class ReviewSums {

    private static final String JUDGED = """
             where completed_at >= :from and completed_at < :until and program_id = any(:programs)
            """;

    /** The same as {@link Marks#score()} and {@link Review#score()} say of a single one. */
    private static final String AGENTS = """
            select agent_id, count(*) as reviews, avg(score) as score, count(*) filter (where missed) as missed
              from (
                select id, agent_id, avg(score) as score, bool_or(missed) as missed
                  from (
                    select review.id, review.agent_id, scoring.id as scoring,
                           sum(criterion.weight * earned.share) filter (where not critical)
                               / sum(criterion.weight) filter (where not critical and earned.share is not null) as score,
                           bool_or(critical and mark.grade = 'MISSED') as missed
                      from quality.review
                      join quality.scoring on scoring.review_id = review.id
                      join quality.mark on mark.scoring_id = scoring.id
                      join quality.criterion on criterion.id = mark.criterion_id
                      join (values %s) as earned (grade, share) on earned.grade = mark.grade
            """.formatted(Stream.of(Grade.values())
                    .map(grade -> "('%s', %s)".formatted(grade.name(), share(grade)))
                    .collect(Collectors.joining(", ")))
            + JUDGED + """
                       and verdict is distinct from 'SET_ASIDE'
                     group by review.id, scoring.id) scored
                 group by id, agent_id) reviewed
             group by agent_id""";

    private static final String AGREEMENT = """
            select count(*) filter (where one.grade = other.grade) as alike, count(*) as compared
              from quality.review
              join quality.scoring first on first.review_id = review.id and first.place = 1
              join quality.scoring second on second.review_id = review.id and second.place = 2
              join quality.mark one on one.scoring_id = first.id
              join quality.mark other on other.scoring_id = second.id and other.criterion_id = one.criterion_id
            """ + JUDGED;

    private final JdbcClient jdbc;
    private final AgentDirectory agents;

    ReviewSums(JdbcClient jdbc, AgentDirectory agents) {
        this.jdbc = jdbc;
        this.agents = agents;
    }

    /** By name. */
    List<AgentQuality> agents(Collection<ProgramId> programs, Instant from, Instant until) {
        var names = agents.everybody().stream().collect(Collectors.toMap(AgentView::id, AgentView::name));
        return about(AGENTS, programs, from, until)
                .query((row, number) -> {
                    var agent = new AgentId(row.getLong("agent_id"));
                    int reviews = row.getInt("reviews");
                    double score = row.getDouble("score");
                    return new AgentQuality(
                            agent,
                            Optional.ofNullable(names.get(agent))
                                    .map(PersonName::full)
                                    .orElse("–"),
                            reviews,
                            row.wasNull() || reviews < AgentQuality.LEAST_REVIEWS
                                    ? OptionalDouble.empty()
                                    : OptionalDouble.of(score),
                            row.getInt("missed"));
                })
                .list()
                .stream()
                .sorted(Comparator.comparing(AgentQuality::name))
                .toList();
    }

    Agreement agreement(Collection<ProgramId> programs, Instant from, Instant until) {
        return about(AGREEMENT, programs, from, until)
                .query((row, number) -> new Agreement(row.getLong("alike"), row.getLong("compared")))
                .single();
    }

    private StatementSpec about(String sql, Collection<ProgramId> programs, Instant from, Instant until) {
        return jdbc.sql(sql)
                .param("programs", programs.stream().map(ProgramId::value).toArray(Long[]::new))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until));
    }

    private static String share(Grade grade) {
        return grade.share().isPresent() ? grade.share().getAsDouble() + "::float8" : "null::float8";
    }
}
