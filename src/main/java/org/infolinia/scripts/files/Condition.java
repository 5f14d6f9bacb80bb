package org.infolinia.scripts.files;

import java.util.Optional;
import java.util.regex.Pattern;
import org.infolinia.scripts.Node.Logic.Comparison;
import org.infolinia.scripts.Node.Logic.Rule;
import org.jspecify.annotations.Nullable;

/** When a rule holds, as one writes it: {@code wallet.balance >= 100}, {@code answer.day = Monday}, {@code answer.day present}. */
public final class Condition {

    private static final Pattern PRESENT = Pattern.compile("(\\S+)\\s+present", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPARED = Pattern.compile("(\\S+?)\\s*(>=|=)(.*)", Pattern.DOTALL);

    private Condition() {}

    public static String written(Rule rule) {
        return switch (rule.comparison()) {
            case PRESENT -> rule.variable() + " present";
            case EQUAL -> rule.variable() + " = " + value(rule);
            case AT_LEAST -> rule.variable() + " >= " + value(rule);
        };
    }

    /** The rule, leading on to {@code next}; empty when nobody can tell what is meant. */
    static Optional<Rule> read(String text, @Nullable String next) {
        var present = PRESENT.matcher(text.strip());
        if (present.matches()) {
            return Optional.of(new Rule(present.group(1), Comparison.PRESENT, null, next));
        }
        var compared = COMPARED.matcher(text.strip());
        return compared.matches()
                ? Optional.of(new Rule(
                        compared.group(1),
                        compared.group(2).equals("=") ? Comparison.EQUAL : Comparison.AT_LEAST,
                        valueOrNull(compared.group(3).strip()),
                        next))
                : Optional.empty();
    }

    private static @Nullable String valueOrNull(String written) {
        return written.isEmpty() ? null : written;
    }

    private static String value(Rule rule) {
        return rule.value() == null ? "" : rule.value();
    }
}
