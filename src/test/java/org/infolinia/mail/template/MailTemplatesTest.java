package org.infolinia.mail.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class MailTemplatesTest {

    private static final TemplateText OURS =
            new TemplateText("{{mark}} Mamy to", "Cześć {{name}}!\n\nSprawa {{number}}.");

    @Autowired
    MailTemplates templates;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    private ProgramId program;

    @BeforeEach
    void aSupervisorOfAProgram() {
        program = new Programs(directory, gatekeeper).aProgram();
        SignedIn.supervisorOf(program);
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void whatASupervisorWroteIsInForceInThatProgramAndLanguageAlone() {
        var other = new Programs(directory, gatekeeper).aProgram();
        save(OURS, 0);

        assertThat(acknowledgement(program, Language.PL).text()).startsWith("Cześć Anna Nowak!");
        assertThat(acknowledgement(program, Language.EN).text()).startsWith("Hello,");
        assertThat(acknowledgement(other, Language.PL).text()).startsWith("Dzień dobry,");
    }

    @Test
    void everyVersionIsKeptWithItsWriter() {
        save(OURS, 0);
        save(new TemplateText("{{mark}}", "{{number}}"), 1);
        templates
                .backToOriginal(program, TemplateKind.ACKNOWLEDGEMENT, Language.PL, 2)
                .orElseThrow();

        var versions = templates.versions(program, TemplateKind.ACKNOWLEDGEMENT, Language.PL);
        assertThat(versions).extracting(TemplateVersion::number).containsExactly(3, 2, 1);
        assertThat(versions.getFirst().text()).isNull();
        assertThat(versions.getLast().text()).isEqualTo(OURS);
        assertThat(versions).extracting(TemplateVersion::by).containsOnly("joanna Testowa");
        assertThat(acknowledgement(program, Language.PL).text()).startsWith("Dzień dobry,");
    }

    @Test
    void whoWasSlowerIsTold() {
        save(OURS, 0);

        assertThat(templates.save(program, TemplateKind.ACKNOWLEDGEMENT, Language.PL, OURS, 0))
                .isEqualTo(Outcome.refused("template-changed-meanwhile"));
    }

    @Test
    void aTemplateThatCannotBeFilledIsNotSaved() {
        assertThat(templates.save(
                        program,
                        TemplateKind.ACKNOWLEDGEMENT,
                        Language.PL,
                        new TemplateText("{{mark}}", "{{number}}\n{{imie}}"),
                        0))
                .isEqualTo(Outcome.refused("template-unknown-variable", 2, "imie"));
    }

    @Test
    void aSupervisorOfAnotherProgramChangesNothing() {
        SignedIn.supervisorOf(new Programs(directory, gatekeeper).aProgram());

        assertThatThrownBy(() -> save(OURS, 0)).isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "[Kliknij](https://zly.example)",
                "![](https://zly.example/x.png)",
                "**Anna** `x` <https://zly.example>",
                "{{number}}{{#mark}}",
                "\uE0000\uE001"
            })
    void whateverSomebodyIsCalledStaysHisName(String name) {
        save(OURS, 0);

        var written = templates.write(
                program, TemplateKind.ACKNOWLEDGEMENT, Language.PL, facts(Map.of(Variable.NAME, Fact.words(name))));

        assertThat(written.text()).isEqualTo("Cześć " + name + "!\n\nSprawa #20418.");
        assertThat(written.html())
                .doesNotContain("<script", "<img", "<a ", "<strong", "<code")
                .contains("Sprawa #20418.");
    }

    @Test
    void markupOfATemplateIsMarkdownAndNeverHtml() {
        save(
                new TemplateText(
                        "{{mark}}", "**Ważne:** {{number}}\n<b onclick=\"x()\">b</b>\n[tu](javascript:alert(1))"),
                0);

        assertThat(acknowledgement(program, Language.PL).html())
                .contains("<strong>Ważne:</strong>", "&lt;b onclick")
                .doesNotContain("<b ", "javascript:");
    }

    @Test
    void linesOfATemplateStayLinesInBothParts() {
        save(new TemplateText("{{mark}}", "{{number}}\nPomoc"), 0);

        var written = acknowledgement(program, Language.PL);
        assertThat(written.text()).isEqualTo("#20418\nPomoc");
        assertThat(written.html()).contains("#20418<br>\nPomoc");
    }

    @Test
    void aSectionOfNothingIsLeftOut() {
        save(new TemplateText("{{mark}}", "{{#name}}Cześć {{name}}, {{/name}}sprawa {{number}}"), 0);

        var written = templates.write(
                program, TemplateKind.ACKNOWLEDGEMENT, Language.PL, facts(Map.of(Variable.NAME, Fact.nothing())));

        assertThat(written.text()).isEqualTo("sprawa #20418");
    }

    @Test
    void whatAnAgentWroteInMarkdownStandsInItsPlace() {
        var facts = new HashMap<>(facts(Map.of()));
        facts.put(Variable.ANSWER, new Fact.Markdown("Dzień dobry,\n\n- **raz**\n- dwa <script>"));

        var written = templates.write(program, TemplateKind.ANSWER, Language.PL, facts);

        assertThat(written.text()).startsWith("Dzień dobry,\n\n- **raz**");
        assertThat(written.html())
                .contains("<li><strong>raz</strong></li>", "&lt;script&gt;")
                .doesNotContain("<p><p", "<script");
    }

    @Test
    void scoresAreButtonsInOnePartAndAddressesInTheOther() {
        var choice = new Fact.Choice("5 – bardzo dobrze", new Fact.Link("https://infolinia.example/survey/x?score=5"));
        var facts = Map.<Variable, Fact>of(
                Variable.SCORES, new Fact.Choices(List.of(choice)),
                Variable.PROGRAM, Fact.words("Kawa & Spółka"),
                Variable.OBJECTION, Fact.link("https://infolinia.example/survey/x/objection"));

        var written = templates.write(program, TemplateKind.SURVEY, Language.PL, facts);

        assertThat(written.text()).contains("5 – bardzo dobrze\nhttps://infolinia.example/survey/x?score=5");
        assertThat(written.html())
                .contains(
                        "href=\"https://infolinia.example/survey/x?score=5\"",
                        "href=\"https://infolinia.example/survey/x/objection\"",
                        "Kawa &amp; Spółka");
    }

    private void save(TemplateText text, int basedOn) {
        templates
                .save(program, TemplateKind.ACKNOWLEDGEMENT, Language.PL, text, basedOn)
                .orElseThrow();
    }

    private Written acknowledgement(ProgramId where, Language language) {
        return templates.write(where, TemplateKind.ACKNOWLEDGEMENT, language, facts(Map.of()));
    }

    private static Map<Variable, Fact> facts(Map<Variable, Fact> special) {
        var facts = new HashMap<Variable, Fact>(Map.of(
                Variable.NUMBER, Fact.words("#20418"),
                Variable.MARK, Fact.words("[#20418]"),
                Variable.SUBJECT, Fact.words("Punkty"),
                Variable.NAME, Fact.words("Anna Nowak"),
                Variable.PROGRAM, Fact.words("Kawa & Spółka")));
        facts.putAll(special);
        return facts;
    }
}
