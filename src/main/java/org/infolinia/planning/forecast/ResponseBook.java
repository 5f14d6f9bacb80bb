package org.infolinia.planning.forecast;

import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.infolinia.planning.Channel;

/** What a program's past communications teach. */
final class ResponseBook {

    /** Of fewer no curve is drawn. */
    static final int FEWEST_FOR_A_CURVE = 3;

    /** Fewer contacts in all are as much chance as effect. */
    static final double FEWEST_CONTACTS_FOR_A_CURVE = 100;

    private final List<Measured> measured;

    ResponseBook(List<Measured> measured) {
        this.measured = List.copyOf(measured);
    }

    /**
     * All contacts that communications brought through all people who were told, so that large ones, which chance disturbs
     * less, count for more. Never below zero. Empty when nothing of the channel was measured.
     */
    Optional<Ratio> ratio(Channel channel, ContactKind kind) {
        var alike = of(channel, kind);
        if (alike.isEmpty()) {
            return Optional.empty();
        }
        double contacts = alike.stream().mapToDouble(Measured::excess).sum();
        double people = alike.stream().mapToDouble(Measured::people).sum();
        DoubleSummaryStatistics each = alike.stream().collect(Collectors.summarizingDouble(Measured::perRecipient));
        return Optional.of(new Ratio(Math.max(0, contacts / people), alike.size(), each.getMin(), each.getMax()));
    }

    /** Measured where enough communications that told everybody on one day brought enough contacts, else the usual one. */
    Curve curve(Channel channel, ContactKind kind) {
        var alike = of(channel, kind).stream().filter(Measured::isOfOneDay).toList();
        double contacts = alike.stream().mapToDouble(Measured::excess).sum();
        if (alike.size() < FEWEST_FOR_A_CURVE || contacts < FEWEST_CONTACTS_FOR_A_CURVE) {
            return Curve.usual(channel);
        }
        var sums = IntStream.range(0, Curve.days(channel))
                .mapToDouble(day -> Math.max(0, excessOn(day, alike)))
                .toArray();
        double whole = DoubleStream.of(sums).sum();
        return new Curve(DoubleStream.of(sums).map(day -> day / whole).boxed().toList(), alike.size());
    }

    private static double excessOn(int day, List<Measured> alike) {
        return alike.stream()
                .map(Measured::excessByDay)
                .filter(byDay -> day < byDay.size())
                .mapToDouble(byDay -> byDay.get(day))
                .sum();
    }

    private List<Measured> of(Channel channel, ContactKind kind) {
        return measured.isEmpty()
                ? Collections.emptyList()
                : measured.stream()
                        .filter(one -> one.channel() == channel && one.kind() == kind)
                        .toList();
    }
}
