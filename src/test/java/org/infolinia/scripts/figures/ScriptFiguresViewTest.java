package org.infolinia.scripts.figures;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.scripts.run.RunScene;
import org.infolinia.scripts.run.RunScene.Cast;
import org.infolinia.security.SignedInAgent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import(RunScene.class)
class ScriptFiguresViewTest extends ViewTest {

    @Autowired
    RunScene scene;

    @Autowired
    ScriptRemarks remarks;

    private Cast cast;

    @BeforeEach
    void aRemarkWasMade() {
        cast = scene.balances();
        var run = scene.atTheBalance(cast);
        remarks.write(run.id(), "Za długie zdanie").orElseThrow();
    }

    @Test
    void fromFewTheIntervalStandsBeforeTheFigure() {
        open(SignedIn.supervisorOf(cast.program()));

        var words = _find(Span.class).stream().map(Span::getText).toList();

        assertThat(words).containsSubsequence("21% to 100%", "100%", "n = 1");
        _assertOne(Grid.class);
    }

    @Test
    void aRemarkIsReadAndSettled() {
        open(SignedIn.supervisorOf(cast.program()));
        _assertOne(Paragraph.class, spec -> spec.withText("Za długie zdanie"));

        _click(_get(Button.class, spec -> spec.withText("Done")));

        _assertNone(Button.class, spec -> spec.withText("Done"));
        assertThat(remarks.waitingForMe()).isZero();
    }

    @Test
    void anAgentReadsNoFigures() {
        open(SignedIn.agentOf(cast.program()));

        _assertNone(Grid.class);
    }

    private void open(SignedInAgent agent) {
        openTabFor(agent);
        UI.getCurrent().navigate("scripts/figures/" + cast.script().id().value());
    }
}
