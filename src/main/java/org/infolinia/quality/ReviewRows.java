package org.infolinia.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.ProgramId;
import org.infolinia.quality.Review.Answer;
import org.infolinia.quality.Review.Reply;
import org.infolinia.quality.Review.Verdict;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was drawn, and everything that was found. */
@Repository
class ReviewRows {

    private final JdbcClient jdbc;
    private final ScorecardRows scorecards;
    private final AgentDirectory agents;

    ReviewRows(JdbcClient jdbc, ScorecardRows scorecards, AgentDirectory agents) {
        this.jdbc = jdbc;
        this.scorecards = scorecards;
        this.agents = agents;
    }

    private record Row(
            ReviewId id,
            ProgramId program,
            String contact,
            AgentId agent,
            Instant contactAt,
            long scorecard,
            boolean isDouble,
            @Nullable Instant completedAt,
            @Nullable Reply reply,
            @Nullable Answer answer) {}

    private record ScoringRow(
            long id, ReviewId review, AgentId reviewer, String reviewerName, String remark, Instant scoredAt) {}

    Optional<Review> find(ReviewId id) {
        return where("review.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    /** The same, and nobody else changes it until this transaction ends. */
    Optional<Review> reserve(ReviewId id) {
        jdbc.sql("select id from quality.review where id = ? for update")
                .param(id.value())
                .query(Long.class)
                .optional();
        return find(id);
    }

    /** @param condition over {@code review}, with an order and a limit where wanted */
    List<Review> where(String condition, Map<String, ?> parameters) {
        var rows = jdbc.sql("select review.* from quality.review where " + condition)
                .params(parameters)
                .query(ReviewRows::row)
                .list();
        var cards = scorecards.find(rows.stream().map(Row::scorecard).distinct().toList());
        var scorings = scorings(rows, cards);
        var names = agents.everybody().stream().collect(Collectors.toMap(AgentView::id, AgentView::name));
        return rows.stream()
                .map(row -> new Review(
                        row.id(),
                        row.program(),
                        row.contact(),
                        row.agent(),
                        Optional.ofNullable(names.get(row.agent()))
                                .map(PersonName::full)
                                .orElse("–"),
                        row.contactAt(),
                        card(cards, row),
                        row.isDouble(),
                        scorings.getOrDefault(row.id(), List.of()),
                        row.completedAt(),
                        row.reply(),
                        row.answer()))
                .toList();
    }

    /** How many are drawn and not judged completely. */
    long open(Collection<ProgramId> programs) {
        return jdbc.sql("select count(*) from quality.review where completed_at is null and program_id = any(?)")
                .param(programs.stream().map(ProgramId::value).toArray(Long[]::new))
                .query(Long.class)
                .single();
    }

    void add(Review review, Scoring scoring) {
        long id = jdbc.sql("""
                        insert into quality.scoring (review_id, place, reviewer_id, reviewer_name, remark, scored_at)
                        values (:review, (select count(*) + 1 from quality.scoring where review_id = :review),
                                :reviewer, :name, :remark, :at)
                        returning id""")
                .param("review", review.id().value())
                .param("reviewer", scoring.reviewer().value())
                .param("name", scoring.reviewerName())
                .param("remark", scoring.remark())
                .param("at", Timestamp.from(scoring.scoredAt()))
                .query(Long.class)
                .single();
        scoring.marks()
                .grades()
                .forEach((criterion, grade) -> jdbc.sql(
                                "insert into quality.mark (scoring_id, criterion_id, grade) values (?, ?, ?)")
                        .params(id, criterion, grade.name())
                        .update());
    }

    void complete(ReviewId id, Instant at) {
        jdbc.sql("update quality.review set completed_at = ? where id = ?")
                .params(Timestamp.from(at), id.value())
                .update();
    }

    void reply(ReviewId id, String words, Instant at) {
        jdbc.sql("update quality.review set reply = ?, replied_at = ? where id = ?")
                .params(words, Timestamp.from(at), id.value())
                .update();
    }

    void answer(ReviewId id, Answer answer) {
        jdbc.sql("""
                        update quality.review set verdict = ?, verdict_words = ?, verdict_by = ?, verdict_at = ?
                         where id = ?""")
                .params(answer.verdict().name(), answer.words(), answer.by(), Timestamp.from(answer.at()), id.value())
                .update();
    }

    private Map<ReviewId, List<Scoring>> scorings(List<Row> rows, Map<Long, Scorecard> cards) {
        var byId = rows.stream().collect(Collectors.toMap(Row::id, row -> row));
        var found = jdbc.sql("select * from quality.scoring where review_id = any(?) order by review_id, place")
                .param(byId.keySet().stream().map(ReviewId::value).toArray(Long[]::new))
                .query(ReviewRows::scoringRow)
                .list();
        var grades = grades(found);
        return found.stream()
                .collect(Collectors.groupingBy(
                        ScoringRow::review,
                        Collectors.mapping(
                                scoring -> new Scoring(
                                        scoring.reviewer(),
                                        scoring.reviewerName(),
                                        new Marks(
                                                card(cards, Objects.requireNonNull(byId.get(scoring.review()))),
                                                grades.getOrDefault(scoring.id(), Map.of())),
                                        scoring.remark(),
                                        scoring.scoredAt()),
                                Collectors.toList())));
    }

    private Map<Long, Map<Long, Grade>> grades(List<ScoringRow> scorings) {
        var grades = new HashMap<Long, Map<Long, Grade>>();
        jdbc.sql("select scoring_id, criterion_id, grade from quality.mark where scoring_id = any(?)")
                .param(scorings.stream().map(ScoringRow::id).toArray(Long[]::new))
                .query(row -> {
                    grades.computeIfAbsent(row.getLong(1), any -> new HashMap<>())
                            .put(row.getLong(2), Grade.valueOf(row.getString(3)));
                });
        return grades;
    }

    private static Scorecard card(Map<Long, Scorecard> cards, Row row) {
        return Objects.requireNonNull(cards.get(row.scorecard()));
    }

    private static ScoringRow scoringRow(ResultSet row, int number) throws SQLException {
        return new ScoringRow(
                row.getLong("id"),
                new ReviewId(row.getLong("review_id")),
                new AgentId(row.getLong("reviewer_id")),
                row.getString("reviewer_name"),
                row.getString("remark"),
                row.getTimestamp("scored_at").toInstant());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var reply = row.getString("reply");
        var verdict = row.getString("verdict");
        return new Row(
                new ReviewId(row.getLong("id")),
                new ProgramId(row.getLong("program_id")),
                row.getString("contact"),
                new AgentId(row.getLong("agent_id")),
                row.getTimestamp("contact_at").toInstant(),
                row.getLong("scorecard_id"),
                row.getBoolean("doubly"),
                instant(row, "completed_at"),
                reply == null
                        ? null
                        : new Reply(reply, row.getTimestamp("replied_at").toInstant()),
                verdict == null
                        ? null
                        : new Answer(
                                Verdict.valueOf(verdict),
                                row.getString("verdict_words"),
                                row.getString("verdict_by"),
                                row.getTimestamp("verdict_at").toInstant()));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
