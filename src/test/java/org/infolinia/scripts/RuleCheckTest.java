package org.infolinia.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.infolinia.kernel.Language;
import org.infolinia.scripts.Node.Ask.Field;
import org.infolinia.scripts.Node.Logic.Comparison;
import org.infolinia.scripts.Node.Logic.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleCheckTest {

    @Test
    void aRuleThatFitsItsVariableIsSound() {
        assertThat(findings("wallet.balance", Comparison.AT_LEAST, "100")).isEmpty();
        assertThat(findings("answer.day", Comparison.BEFORE, "2026-11-15")).isEmpty();
        assertThat(findings("answer.paper", Comparison.ONE_OF, "receipt, none")).isEmpty();
        assertThat(findings("wallet.expiringOn", Comparison.PRESENT, null)).isEmpty();
    }

    @Test
    void anUnknownVariableIsFound() {
        assertThat(findings("wallet.ballance", Comparison.AT_LEAST, "100"))
                .containsExactly(Finding.of("unknown-variable", "rule", "wallet.ballance"));
    }

    @Test
    void aComparisonThatTheTypeDoesNotKnowIsFound() {
        assertThat(findings("answer.day", Comparison.AT_LEAST, "2026-11-15"))
                .containsExactly(Finding.of("comparison-misfit", "rule", "answer.day", "AT_LEAST", "2026-11-15"));
    }

    @Test
    void aValueThatCannotBeReadIsFound() {
        assertThat(findings("wallet.balance", Comparison.AT_LEAST, "a lot")).hasSize(1);
        assertThat(findings("answer.day", Comparison.BEFORE, null)).hasSize(1);
    }

    @Test
    void anAnswerThatTheChoiceDoesNotOfferIsFound() {
        assertThat(findings("answer.paper", Comparison.EQUAL, "invoice")).hasSize(1);
    }

    private static List<Finding> findings(String variable, Comparison comparison, @Nullable String value) {
        var day = new Node.Ask("day", words("Day"), words("Day?"), null, List.of(), Field.DATE, "paper");
        var paper = new Node.Choice(
                "paper", words("Paper"), words("Paper?"), null, List.of(), List.of(option("receipt"), option("none")));
        var rule = new Node.Logic("rule", words("Rule"), List.of(new Rule(variable, comparison, value, "end")), "end");
        var end = new Node.End("end", words("End"), words("Bye"), null, List.of(), "other-matter");
        return RuleCheck.findings(new ScriptContent(
                        ScriptContent.SCHEMA,
                        "rules",
                        words("Rules"),
                        "rules",
                        Set.of(Language.EN),
                        "day",
                        List.of(day, paper, rule, end),
                        List.of()))
                .toList();
    }

    private static Node.Choice.Option option(String key) {
        return new Node.Choice.Option(key, words(key), "rule");
    }

    private static Words words(String text) {
        return new Words(Map.of(Language.EN, text));
    }
}
