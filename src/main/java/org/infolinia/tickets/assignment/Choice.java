package org.infolinia.tickets.assignment;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Who may get a ticket: those whom no obstacle keeps from it. */
sealed interface Choice {

    /** @param colleagues at least one */
    record Among(List<Colleague> colleagues) implements Choice {}

    /** @param because what kept the last of them from it */
    record Nobody(Obstacle because) implements Choice {}

    /** What keeps people from a ticket, in the order in which it is looked for. */
    enum Obstacle {
        TEAM,
        ABSENCE,
        LANGUAGE,
        SKILLS,
        HANDS;

        /** Ends the key of its words. */
        String suffix() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Condition(Obstacle otherwise, Predicate<Colleague> isMet) {}

    static Choice among(List<Colleague> everybody, List<Condition> conditions) {
        var left = everybody;
        for (var condition : conditions) {
            left = left.stream().filter(condition.isMet()).toList();
            if (left.isEmpty()) {
                return new Nobody(condition.otherwise());
            }
        }
        return new Among(left);
    }
}
