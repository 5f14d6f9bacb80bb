package org.infolinia.knowledge;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class KnowledgeViewTest extends ViewTest {

    private static final ProgramId PROGRAM = new ProgramId(870_010);

    @Autowired
    private KnowledgeShelf shelf;

    @Test
    void aSupervisorRewritesAnArticle() {
        var article = written("Pierwszy tekst");
        openTabFor(SignedIn.supervisorOf(PROGRAM));
        UI.getCurrent().navigate("knowledge/" + article.value());

        _click(_get(Button.class, spec -> spec.withText("Edit")));
        _setValue(_get(TextArea.class), "Drugi tekst");
        _click(_get(Button.class, spec -> spec.withText("Save version")));

        assertThat(_get(Html.class).getInnerHtml()).contains("Drugi tekst");
    }

    @Test
    void anAgentReadsAndDoesNotWrite() {
        var article = written("Do czytania");
        openTabFor(SignedIn.agentOf(PROGRAM));
        UI.getCurrent().navigate("knowledge/" + article.value());

        assertThat(_get(Html.class).getInnerHtml()).contains("Do czytania");
        assertThat(_find(Button.class, spec -> spec.withText("Edit"))).isEmpty();
    }

    private ArticleId written(String text) {
        SignedIn.supervisorOf(PROGRAM);
        return shelf.write(new WriteArticle(
                        PROGRAM,
                        WriteArticle.keyFor(text),
                        ArticleKind.ARTICLE,
                        Language.EN,
                        text,
                        text,
                        WriteArticle.BEGINNING,
                        WriteArticle.NOTHING))
                .orElseThrow();
    }
}
