package org.infolinia.mail.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.samskivert.mustache.MustacheException;
import java.util.Map;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateEngineTest {

    private static final String SUBJECT = "Re: {{subject}} {{mark}}";

    @Test
    void theTextsThatComeWithTheProductAreInOrder() {
        for (var kind : TemplateKind.values()) {
            for (var language : Language.values()) {
                assertThat(TemplateEngine.problem(kind, DefaultTemplates.of(kind, language)))
                        .as("%s %s", kind, language)
                        .isEmpty();
            }
        }
    }

    @Test
    void aVariableThatDoesNotExistIsNamedWithItsLine() {
        assertThat(problem("Dzień dobry,\n\nsprawa {{numer}}\n{{number}}"))
                .isEqualTo(Refusal.of("template-unknown-variable", 3, "numer"));
    }

    @Test
    void theSubjectIsLineNought() {
        assertThat(TemplateEngine.problem(
                        TemplateKind.ACKNOWLEDGEMENT, new TemplateText("{{mark}} {{temat}}", "{{number}}")))
                .contains(Refusal.of("template-unknown-variable", 0, "temat"));
    }

    @ParameterizedTest
    @CsvSource({
        "'{{number}}\n{{#name}}\nPani', 2",
        "'{{number}}\n\n{{/name}}', 3",
        "'{{number}}{{#name}}\n{{/number}}', 2"
    })
    void aSectionThatIsNotClosedIsNamedWithItsLine(String body, int line) {
        assertThat(problem(body)).isEqualTo(Refusal.of("template-section", line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{=<% %>=}}<%number%>", "{{{number"})
    void otherBracesAreNotUnderstood(String body) {
        assertThat(problem(body).code()).isEqualTo("template-syntax");
    }

    @Test
    void whatTheMailCannotBeWithoutMustBeThere() {
        assertThat(problem("Dzień dobry")).isEqualTo(Refusal.of("template-body-lacks", "number"));
        assertThat(TemplateEngine.problem(
                        TemplateKind.ACKNOWLEDGEMENT, new TemplateText("Mamy wiadomość", "{{number}}")))
                .contains(Refusal.of("template-subject-lacks", "mark"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{name.class}}",
                "{{name.getClass.forName}}",
                "{{class}}",
                "{{> application.yaml}}",
                "{{>number}}",
                "{{<number}}{{/number}}",
                "{{$number}}{{/number}}",
                "{{-index}}",
                "{{this.class}}",
                "{{#number}}{{bytes}}{{/number}}"
            })
    void aTemplateReachesNothingBeyondItsVariables(String body) {
        assertThat(problem("{{number}} " + body).code()).startsWith("template-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"class", "bytes", "chars", "getClass", "value"})
    void evenUncheckedItSeesNoObjects(String property) {
        assertThat(catchThrowable(() -> TemplateEngine.fill("{{name." + property + "}}", Map.of("name", "Anna"))))
                .isInstanceOf(MustacheException.class);
    }

    @Test
    void aLineBreakInASubjectIsRefused() {
        assertThat(TemplateEngine.problem(
                        TemplateKind.ACKNOWLEDGEMENT,
                        new TemplateText("{{mark}}\nBcc: ktos@inny.example", "{{number}}")))
                .contains(Refusal.of("template-subject-one-line"));
    }

    private static Refusal problem(String body) {
        return TemplateEngine.problem(TemplateKind.ACKNOWLEDGEMENT, new TemplateText(SUBJECT, body))
                .orElseThrow();
    }
}
