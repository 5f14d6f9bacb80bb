package org.infolinia.scripts.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
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
}
