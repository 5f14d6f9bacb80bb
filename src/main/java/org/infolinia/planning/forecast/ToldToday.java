package org.infolinia.planning.forecast;

import java.util.Map;
import org.infolinia.planning.Communication;

/**
 * A communication of which people may get in touch today.
 *
 * @param expected how many do today because of it; kinds of which nobody can say are not in it
 */
public record ToldToday(Communication communication, Map<ContactKind, Double> expected) {

    public ToldToday {
        expected = Map.copyOf(expected);
    }
}
