package org.infolinia.scripts.files;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.infolinia.scripts.Node.Logic.Comparison;
import org.infolinia.scripts.Node.Logic.Rule;
import org.jspecify.annotations.Nullable;

/**
 * When a rule holds, as one writes it: {@code wallet.balance >= 100}, {@code answer.day = Monday}, {@code answer.day present},
 * {@code answer.shop one of Lublin, Radom}, {@code answer.bought before 2026-11-15}.
 */
public final class Condition {

    private static final Pattern PRESENT = Pattern.compile("(\\S+)\\s+present", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPARED = Pattern.compile("(\\S+?)\\s*(>=|<=|=)(.*)", Pattern.DOTALL);
    private static final Pattern SAID =
            Pattern.compile("(\\S+)\\s+(one of|before|after)\\b(.*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Map<String, Comparison> SIGNS = Map.of(
            "=", Comparison.EQUAL,
            ">=", Comparison.AT_LEAST,
            "<=", Comparison.AT_MOST,
            "one of", Comparison.ONE_OF,
            "before", Comparison.BEFORE,
            "after", Comparison.AFTER);

    private Condition() {}

    public static String written(Rule rule) {
        return SIGNS.entrySet().stream()
                .filter(sign -> sign.getValue() == rule.comparison())
                .map(sign -> rule.variable() + " " + sign.getKey() + " " + value(rule))
                .findFirst()
                .orElseGet(() -> rule.variable() + " present");
    }

    /** The rule, leading on to {@code next}; empty when nobody can tell what is meant. */
    static Optional<Rule> read(String text, @Nullable String next) {
        var present = PRESENT.matcher(text.strip());
        if (present.matches()) {
            return Optional.of(new Rule(present.group(1), Comparison.PRESENT, null, next));
        }
        return Stream.of(SAID, COMPARED)
                .map(form -> form.matcher(text.strip()))
                .filter(Matcher::matches)
                .findFirst()
                .map(compared -> compared(compared, next));
    }

    private static Rule compared(Matcher compared, @Nullable String next) {
        var sign = SIGNS.get(compared.group(2).toLowerCase(Locale.ROOT));
        return new Rule(
                compared.group(1),
                Objects.requireNonNull(sign),
                valueOrNull(compared.group(3).strip()),
                next);
    }

    private static @Nullable String valueOrNull(String written) {
        return written.isEmpty() ? null : written;
    }

    private static String value(Rule rule) {
        return rule.value() == null ? "" : rule.value();
    }
}
