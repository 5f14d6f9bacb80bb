package org.infolinia.planning.forecast;

import java.util.List;
import org.infolinia.planning.Channel;

/**
 * When people get in touch after they were told.
 *
 * @param shares of those who do, by days since then, beginning with the same day; together one
 * @param restsOn how many communications it was measured of; none when it is only what is usually assumed
 */
public record Curve(List<Double> shares, int restsOn) {

    public Curve {
        shares = List.copyOf(shares);
    }

    /**
     * What is assumed until it can be measured: short messages are read at once, mail within days, and letters are
     * carried first.
     */
    public static Curve usual(Channel channel) {
        return new Curve(
                switch (channel) {
                    case SMS, APP -> List.of(.70, .20, .10);
                    case EMAIL -> List.of(.55, .25, .12, .08);
                    case LETTER -> List.of(0., .10, .25, .25, .15, .10, .07, .05, .03);
                    case PRESS -> List.of(.35, .25, .15, .10, .07, .05, .03);
                    case OTHER -> List.of(.40, .25, .15, .12, .08);
                },
                0);
    }

    /** How many days after the last is told a communication of this kind is done with. */
    static int days(Channel channel) {
        return usual(channel).shares().size();
    }

    public boolean isMeasured() {
        return restsOn > 0;
    }
}
