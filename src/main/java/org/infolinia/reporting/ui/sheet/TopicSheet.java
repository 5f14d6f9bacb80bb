package org.infolinia.reporting.ui.sheet;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.List;
import org.infolinia.surveys.Period;
import org.infolinia.surveys.report.TopicScores;
import org.infolinia.surveys.report.TopicScores.TopicScore;

/** The participants' scores by what the contacts were about. */
@SpringComponent
public class TopicSheet implements SheetMaker {

    private final TopicScores topics;
    private final ScoreWords scores;
    private final BoardWords words;
    private final Clock clock;

    TopicSheet(TopicScores topics, ScoreWords scores, BoardWords words, Clock clock) {
        this.topics = topics;
        this.scores = scores;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "topics";
    }

    @Override
    public Sheet make(Board board) {
        var period = Period.lastDays(board.question().days(), clock.instant());
        return new Sheet(
                BoardWords.headings("reporting.topic", "reporting.score", "reporting.interval", "reporting.answers"),
                topics.of(board.scope().programs(), period).stream()
                        .map(topic -> row(board, topic))
                        .toList());
    }

    public static String words(String topic) {
        return BoardWords.say(topic.isEmpty() ? "reporting.no-topic" : "tickets.topic." + topic);
    }

    private List<Cell> row(Board board, TopicScore topic) {
        return List.of(
                Cell.of(board.program(topic.program()), Cell.Bit.plain(words(topic.topic()))),
                Cell.of(scores.mean(topic.score())),
                Cell.of(scores.interval(topic.score())),
                Cell.of(AnswersLink.to(
                        board.question().about(topic.program()), topic.topic(), null, words.number(topic.answered()))));
    }
}
