package org.infolinia.tickets.automation;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The rules whose deeds have led to each other, so that what one sets off knows where it comes from. */
final class RuleChain {

    /** So many rules can follow from one event, one from the other. */
    static final int MAXIMUM_DEPTH = 3;

    private static final ScopedValue<List<Long>> RULES = ScopedValue.newInstance();

    private RuleChain() {}

    /** Empty while a person, mail or the clock acts. */
    static List<Long> current() {
        return RULES.orElse(List.of());
    }

    /** What happens while the work is done follows from this rule. */
    static <T> T within(List<Long> before, long rule, Supplier<T> work) {
        var chain = Stream.concat(before.stream(), Stream.of(rule)).toList();
        return ScopedValue.where(RULES, chain).call(work::get);
    }
}
