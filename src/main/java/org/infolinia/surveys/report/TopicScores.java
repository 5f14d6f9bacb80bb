package org.infolinia.surveys.report;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.surveys.Period;
import org.infolinia.surveys.SurveyAnswer;
import org.infolinia.surveys.report.estimate.AnswerCounts;
import org.infolinia.surveys.report.estimate.Score;
import org.infolinia.surveys.report.estimate.SmallSlices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said about contacts of each topic. */
@Service
public class TopicScores {

    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;

    TopicScores(JdbcClient jdbc, Gatekeeper gatekeeper) {
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
    }

    /**
     * @param topic empty for contacts of which nobody said what they were about
     * @param answered how many answers there are, also where their score is withheld
     */
    public record TopicScore(ProgramId program, String topic, long answered, Score score) {}

    /** Program by program, the topics of most answers first; all by one way along the index. */
    @Transactional(readOnly = true)
    public List<TopicScore> of(Collection<ProgramId> programs, Period period) {
        programs.forEach(program -> gatekeeper.demand(Permission.READ_REPORTS, program));
        var counted = new LinkedHashMap<ProgramId, Map<String, AnswerCounts>>();
        jdbc.sql("""
                        select program_id, coalesce(topic, '') as topic,
                               count(*) filter (where score = 1) as one, count(*) filter (where score = 2) as two,
                               count(*) filter (where score = 3) as three, count(*) filter (where score = 4) as four,
                               count(*) filter (where score = 5) as five
                          from surveys.answer
                         where program_id = any(:programs) and kind = 'AFTER_CONTACT' and machine_sign is null
                           and invited_at >= :from and invited_at < :until
                         group by 1, 2 order by 1, count(*) desc, 2""")
                .param("programs", programs.stream().map(ProgramId::value).toArray(Long[]::new))
                .param("from", Timestamp.from(period.from()))
                .param("until", Timestamp.from(period.until()))
                .query(row -> {
                    counted.computeIfAbsent(new ProgramId(row.getLong("program_id")), any -> new LinkedHashMap<>())
                            .put(
                                    row.getString("topic"),
                                    AnswerCounts.of(
                                            SurveyAnswer.WORST,
                                            row.getLong("one"),
                                            row.getLong("two"),
                                            row.getLong("three"),
                                            row.getLong("four"),
                                            row.getLong("five")));
                });
        var scores = new ArrayList<TopicScore>();
        counted.forEach((program, topics) -> scores.addAll(scores(program, topics)));
        return scores;
    }

    private static List<TopicScore> scores(ProgramId program, Map<String, AnswerCounts> topics) {
        var withheld = SmallSlices.withheld(
                List.copyOf(topics.keySet()), topic -> answers(topics, topic).answered());
        return topics.keySet().stream()
                .map(topic -> {
                    var answers = answers(topics, topic);
                    long answered = answers.answered();
                    return new TopicScore(
                            program,
                            topic,
                            answered,
                            withheld.contains(topic) ? new Score.Withheld(answered) : Score.of(answers));
                })
                .toList();
    }

    private static AnswerCounts answers(Map<String, AnswerCounts> topics, String topic) {
        return Objects.requireNonNull(topics.get(topic));
    }
}
