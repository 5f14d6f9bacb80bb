package org.infolinia.reporting.client.figures;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infolinia.reporting.client.figures.ClientFigure.Measure;

/**
 * Finds what changed from one period to the next. Where chance has a hand in a figure nothing is claimed while the two
 * intervals overlap, nor of fewer than it takes to compare; and whatever is sure but small is not told, either.
 */
public final class Changes {

    /** Of what it was. */
    static final double LEAST_RELATIVE = 0.05;

    /** In shares between 0 and 1. */
    static final double LEAST_OF_SHARE = 0.02;

    /** On the scale of 1 to 5. */
    static final double LEAST_OF_SCORE = 0.1;

    /** What is told; the others follow from these or are few by nature. */
    private static final Set<ClientFigure> TOLD = EnumSet.of(
            ClientFigure.ENROLLED,
            ClientFigure.PARTICIPATION,
            ClientFigure.POINTS_GRANTED,
            ClientFigure.POINTS_REDEEMED,
            ClientFigure.REDEMPTION,
            ClientFigure.BREAKAGE,
            ClientFigure.TICKETS,
            ClientFigure.CALLS,
            ClientFigure.SERVICE_LEVEL,
            ClientFigure.ABANDONMENT,
            ClientFigure.HANDLE_TIME,
            ClientFigure.FIRST_RESPONSE,
            ClientFigure.NEXT_RESPONSE,
            ClientFigure.SOLUTION,
            ClientFigure.COMPLAINTS_LATE,
            ClientFigure.SCORE,
            ClientFigure.RESPONSE_RATE,
            ClientFigure.POINTS_BY_HAND);

    private final FiguresOfPeriod now;
    private final FiguresOfPeriod before;

    private Changes(FiguresOfPeriod now, FiguresOfPeriod before) {
        this.now = now;
        this.before = before;
    }

    /** In the order of the figures. While a period goes on, what adds up with its days is not compared. */
    public static List<Change> between(FiguresOfPeriod now, FiguresOfPeriod before) {
        var changes = new Changes(now, before);
        return TOLD.stream().flatMap(figure -> changes.of(figure).stream()).toList();
    }

    private Optional<Change> of(ClientFigure figure) {
        boolean needsWholePeriod = figure.measure().addsUp() || figure.measure() == Measure.LEVEL;
        if (needsWholePeriod && !now.days().isOver()) {
            return Optional.empty();
        }
        return now.of(figure)
                .flatMap(later -> before.of(figure)
                        .filter(earlier -> isSure(figure, later, earlier) && matters(figure, later, earlier))
                        .map(earlier -> new Change(
                                figure,
                                later,
                                earlier,
                                perDay(figure, later.value(), now) > perDay(figure, earlier.value(), before))));
    }

    private boolean isSure(ClientFigure figure, Reading later, Reading earlier) {
        var one = later.interval();
        var other = earlier.interval();
        if (one == null || other == null) {
            return true;
        }
        return later.isFirm()
                && earlier.isFirm()
                && (perDay(figure, one.low(), now) > perDay(figure, other.high(), before)
                        || perDay(figure, one.high(), now) < perDay(figure, other.low(), before));
    }

    private boolean matters(ClientFigure figure, Reading later, Reading earlier) {
        double is = perDay(figure, later.value(), now);
        double was = perDay(figure, earlier.value(), before);
        double least = switch (figure.measure()) {
            case SHARE -> LEAST_OF_SHARE;
            case SCORE -> LEAST_OF_SCORE;
            case LEVEL, COUNT, POINTS, SECONDS, MONEY -> LEAST_RELATIVE * Math.abs(was);
        };
        return is != was && Math.abs(is - was) >= least;
    }

    /** Months differ in length; what adds up is compared by the day. */
    private static double perDay(ClientFigure figure, double value, FiguresOfPeriod period) {
        return figure.measure().addsUp() ? value / period.days().count() : value;
    }
}
