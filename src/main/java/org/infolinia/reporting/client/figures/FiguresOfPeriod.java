package org.infolinia.reporting.client.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infolinia.surveys.report.estimate.Score;

/**
 * All numbers of one period.
 *
 * @param readings of the figures of which there is something to say
 * @param score how sure the satisfaction is, and whether anything may be said of it
 * @param topics the most frequent first
 * @param daily day by day, or week by week when there are many days, none left out
 * @param currency in which money is counted
 */
public record FiguresOfPeriod(
        ReportDays days,
        Map<ClientFigure, Reading> readings,
        Score score,
        List<TopicCount> topics,
        List<DayCount> daily,
        String currency) {

    public FiguresOfPeriod {
        readings = Map.copyOf(readings);
        topics = List.copyOf(topics);
        daily = List.copyOf(daily);
    }

    public Optional<Reading> of(ClientFigure figure) {
        return Optional.ofNullable(readings.get(figure));
    }
}
