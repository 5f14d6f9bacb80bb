package org.infolinia.knowledge;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Banner;
import org.infolinia.tickets.TicketFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

class KnowledgeViewTest extends ViewTest {

    private static final ProgramId PROGRAM = new ProgramId(870_010);

    @Autowired
    private KnowledgeShelf shelf;

    @Autowired
    private ApplicationContext context;

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

    @Test
    void whatIsRetiredIsNotFoundButReadAndCanBeBroughtBack() {
        var article = written("Dawna obietnica");
        openTabFor(SignedIn.supervisorOf(PROGRAM));
        UI.getCurrent().navigate("knowledge/" + article.value());

        _click(_get(Button.class, spec -> spec.withText("Retire")));

        assertThat(shelf.find("dawna obietnica", List.of(PROGRAM), Language.EN)).isEmpty();
        assertThat(shelf.named(PROGRAM, List.of(WriteArticle.keyFor("Dawna obietnica")), Language.EN))
                .isEmpty();
        assertThat(shelf.languagesOf(PROGRAM, WriteArticle.keyFor("Dawna obietnica")))
                .isEmpty();
        assertThat(_get(Html.class).getInnerHtml()).contains("Dawna obietnica");
        assertThat(_get(Banner.class).getElement().getTextRecursively()).contains("Retired on");

        _click(_get(Button.class, spec -> spec.withText("Bring back")));

        assertThat(shelf.find("dawna obietnica", List.of(PROGRAM), Language.EN))
                .extracting(ArticleLine::id)
                .containsExactly(article);
        _assertNone(Banner.class);
    }

    @Test
    void retiredOnesAreListedOnlyWhereTheyAreAskedFor() {
        var program = new TicketFixture(context).program();
        var article = written(program, "Stara promocja");
        openTabFor(SignedIn.supervisorOf(program));
        shelf.retire(shelf.read(article, Language.EN).orElseThrow());
        UI.getCurrent().navigate("knowledge");

        assertThat(linksTo(article)).isEmpty();
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("Retired ones")), true);
        assertThat(linksTo(article)).hasSize(1);
    }

    @Test
    void anAgentRetiresNothing() {
        var article = written("Zostaje");
        var seen = shelf.read(article, Language.EN).orElseThrow();
        openTabFor(SignedIn.agentOf(PROGRAM));

        assertThatThrownBy(() -> shelf.retire(seen)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldInWords() {
        openTabFor(SignedIn.supervisorOf(new TicketFixture(context).program()));
        UI.getCurrent().navigate("knowledge");
        _click(_get(Button.class, spec -> spec.withText("New article")));

        _click(_get(Button.class, spec -> spec.withText("Save version")));

        var title = _get(TextField.class, spec -> spec.withLabel("Title"));
        assertThat(title.isInvalid()).isTrue();
        assertThat(title.getErrorMessage()).isEqualTo("Give the article a title.");
        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        assertThat(_get(TextArea.class).getErrorMessage()).isEqualTo("Write what the article says.");
    }

    private static List<Anchor> linksTo(ArticleId article) {
        return _find(Anchor.class).stream()
                .filter(link -> link.getHref().equals("knowledge/" + article.value()))
                .toList();
    }

    private ArticleId written(String text) {
        return written(PROGRAM, text);
    }

    private ArticleId written(ProgramId program, String text) {
        SignedIn.supervisorOf(program);
        return shelf.write(new WriteArticle(
                        program,
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
