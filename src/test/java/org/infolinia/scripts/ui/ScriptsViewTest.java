package org.infolinia.scripts.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import java.nio.charset.StandardCharsets;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.scripts.ScriptFixture;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.scripts.ScriptVersion.State;
import org.infolinia.scripts.ScriptVersionId;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ScriptsViewTest extends ViewTest {

    @Autowired
    ScriptLibrary library;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    private ProgramId program;
    private ScriptVersionId draft;

    @BeforeEach
    void aDraftIsThere() {
        program = new Programs(directory, gatekeeper).aProgram();
        draft = gatekeeper.asSystem(
                "test",
                () -> library.importDraft(program, ScriptFixture.file("ks-balance"), "first draft")
                        .orElseThrow());
    }

    @Test
    void aScriptIsReadFromTheTop() {
        openTabFor(SignedIn.agentOf(program));

        UI.getCurrent().navigate("scripts/" + draft.value());

        _assertOne(H2.class, spec -> spec.withText("Question about the balance"));
        assertThat(_find(Article.class)).hasSizeGreaterThan(15);
        _assertNone(Button.class, spec -> spec.withText("Publish"));
    }

    @Test
    void aSupervisorPublishesADraft() {
        openTabFor(SignedIn.supervisorOf(program));
        UI.getCurrent().navigate("scripts/" + draft.value());

        _click(_get(Button.class, spec -> spec.withText("Publish")));

        assertThat(library.version(draft).state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void aScriptOfAnotherProgramIsAsIfNotThere() {
        openTabFor(SignedIn.somebodyWithoutPrograms());

        UI.getCurrent().navigate("scripts/" + draft.value());

        assertThat(_find(Article.class)).isEmpty();
    }

    @Test
    void aSupervisorGoesBackToARetiredVersion() {
        var first = gatekeeper.asSystem("test", () -> library.publish(draft).orElseThrow());
        gatekeeper.asSystem(
                "test",
                () -> library.publish(library.draft(program, first.content(), "second"))
                        .orElseThrow());
        openTabFor(SignedIn.supervisorOf(program));
        UI.getCurrent().navigate("scripts/" + first.id().value());

        _click(_get(Button.class, spec -> spec.withText("Go back to this version")));

        var inUse = library.published(program, "balance").orElseThrow();
        assertThat(inUse.number()).isEqualTo(3);
        assertThat(inUse.note()).isEqualTo("Back to version 1");
        assertThat(inUse.publishedBy()).isEqualTo("joanna Testowa");
    }

    @Test
    void aSupervisorSchedulesADraftAndCallsItOff() {
        openTabFor(SignedIn.supervisorOf(program));
        UI.getCurrent().navigate("scripts/" + draft.value());

        _click(_get(Button.class, spec -> spec.withText("Schedule")));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Schedule")));
        assertThat(library.version(draft).schedule()).isNotNull();

        _click(_get(Button.class, spec -> spec.withText("Call the publication off")));
        assertThat(library.version(draft).schedule()).isNull();
    }

    @Test
    void aDraftIsDiscardedAfterAQuestion() {
        openTabFor(SignedIn.supervisorOf(program));
        UI.getCurrent().navigate("scripts/" + draft.value());

        _click(_get(Button.class, spec -> spec.withText("Discard the draft")));
        assertThat(library.newest(program)).hasSize(1);
        _click(_get(Button.class, spec -> spec.withText("Discard")));

        assertThat(library.newest(program)).isEmpty();
    }

    @Test
    void aFileIsRehearsedLineByLineBeforeItIsKept() {
        openTabFor(SignedIn.supervisorOf(program));
        UI.getCurrent().navigate("scripts");
        _click(_get(Button.class, spec -> spec.withText("Import a file")));
        var dialog = _get(ImportDialog.class);

        dialog.rehearse("broken.csv", bytes("key,kind,text:en,next\nshort,SCRIPT,,start\nstart,SHOUT,Hi,end\n"));
        assertThat(textOf(dialog)).contains("Line 3:").contains("There is no kind “SHOUT”.");
        assertThat(_get(dialog, Button.class, spec -> spec.withText("Save as a draft"))
                        .isEnabled())
                .isFalse();

        dialog.rehearse("short.csv", bytes("key,kind,text:en,next\nshort,SCRIPT,,end\nend,END,Goodbye,\n"));
        assertThat(textOf(dialog)).contains("Line 3:").contains("The end does not say what the call was about.");
        assertThat(library.newest(program)).hasSize(1);
        _click(_get(dialog, Button.class, spec -> spec.withText("Save as a draft")));
        assertThat(library.newest(program)).hasSize(2);
    }

    @Test
    void twoVersionsAreComparedWordByWord() {
        var other = gatekeeper.asSystem(
                "test",
                () -> library.draft(
                        program,
                        ScriptFixture.content("ks-balance", "Good morning, {program.name}", "Good day, {program.name}"),
                        "other words"));
        openTabFor(SignedIn.agentOf(program));

        UI.getCurrent().navigate("scripts/compare/" + draft.value() + "/" + other.value());

        _assertOne(H2.class, spec -> spec.withText("1 place differs"));
        assertThat(_find(HtmlContainer.class).stream()
                        .filter(element -> element.getElement().getTag().matches("del|ins"))
                        .map(element -> element.getElement().getTag() + " " + element.getText()))
                .containsExactly("del morning, ", "ins day, ");
    }

    @Test
    void aScriptIsDrawnWithTheSameAsText() {
        openTabFor(SignedIn.agentOf(program));

        UI.getCurrent().navigate("scripts/drawing/" + draft.value());

        _assertOne(Svg.class);
        assertThat(_find(ListItem.class).stream().map(ListItem::getText))
                .anyMatch(text -> text.startsWith(
                        "Read word for word: Recording and personal data (recording-notice), compulsory"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String textOf(ImportDialog dialog) {
        return dialog.getElement().getTextRecursively();
    }
}
