package org.infolinia.scripts;

import java.util.Objects;
import java.util.stream.Stream;
import org.infolinia.scripts.Node.Logic.Comparison;
import org.infolinia.scripts.Node.Logic.Rule;

/** Whether the rules of a script ask for what there is, and compare it with what it can be compared with. */
final class RuleCheck {

    private final ScriptContent content;

    private RuleCheck(ScriptContent content) {
        this.content = content;
    }

    static Stream<Finding> findings(ScriptContent content) {
        var check = new RuleCheck(content);
        return content.nodes().stream()
                .filter(Node.Logic.class::isInstance)
                .map(Node.Logic.class::cast)
                .flatMap(logic -> logic.rules().stream().flatMap(rule -> check.faults(logic.key(), rule)));
    }

    private Stream<Finding> faults(String place, Rule rule) {
        var type = Variable.typeOf(rule.variable(), content);
        if (type.isEmpty()) {
            return Stream.of(Finding.of("unknown-variable", place, rule.variable()));
        }
        var written = Objects.requireNonNullElse(rule.value(), "");
        if (written.isBlank() && rule.comparison() != Comparison.PRESENT) {
            return Stream.of(Finding.of("rule-without-value", place, rule.variable()));
        }
        boolean isSound = type.get().permits(rule.comparison())
                && type.get().understands(rule.comparison(), written)
                && isPossibleAnswer(rule, written);
        return isSound
                ? Stream.empty()
                : Stream.of(Finding.of(
                        "comparison-misfit",
                        place,
                        rule.variable(),
                        rule.comparison().name(),
                        written));
    }

    /** What is compared with the answer of a choice must be one of its answers. */
    private boolean isPossibleAnswer(Rule rule, String written) {
        if (rule.comparison() == Comparison.PRESENT || !rule.variable().startsWith(Variable.ANSWER_PREFIX)) {
            return true;
        }
        return content.find(rule.variable().substring(Variable.ANSWER_PREFIX.length()))
                .filter(Node.Choice.class::isInstance)
                .map(Node.Choice.class::cast)
                .map(choice -> Stream.of(written.split(","))
                        .allMatch(one -> choice.options().stream()
                                .anyMatch(option -> option.key().equals(one.strip()))))
                .orElse(true);
    }
}
