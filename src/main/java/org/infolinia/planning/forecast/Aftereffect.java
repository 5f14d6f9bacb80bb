package org.infolinia.planning.forecast;

import org.jspecify.annotations.Nullable;

/**
 * What came of one communication.
 *
 * @param obstacle why it cannot be told; null when it can
 * @param people how many were told
 * @param came contacts in the days after
 * @param expected as many as would have come without it
 */
public record Aftereffect(ContactKind kind, @Nullable Obstacle obstacle, double people, long came, double expected) {

    public double excess() {
        return came - expected;
    }
}
