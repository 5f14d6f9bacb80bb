package org.infolinia.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kernel.ProgramId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class KnowledgeShelfTest {

    private static final ProgramId OURS = new ProgramId(870_001);
    private static final ProgramId THEIRS = new ProgramId(870_002);

    @Autowired
    private KnowledgeShelf shelf;

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void anArticleIsFoundByItsWordsWithoutTheirMarks() {
        SignedIn.supervisorOf(OURS);
        write("zlozona-sprawa", Language.PL, "Złożona sprawa", "Gdy **paragon** zaginął", 0);
        SignedIn.agentOf(OURS);

        assertThat(shelf.find("PARAGON zlozo", List.of(OURS), Language.PL))
                .extracting(ArticleLine::title)
                .containsExactly("Złożona sprawa");
        assertThat(shelf.find("paragon faktura", List.of(OURS), Language.PL)).isEmpty();
    }

    @Test
    void theNewestVersionIsReadAndTheOldOnesStay() {
        SignedIn.supervisorOf(OURS);
        var id = write("status-nagrody", Language.PL, "Status nagrody", "Pierwszy tekst", 0);
        write("status-nagrody", Language.PL, "Status nagrody", "Drugi tekst", 1);

        var article = shelf.read(id, Language.PL).orElseThrow();
        assertThat(article.version()).isEqualTo(2);
        assertThat(article.html()).contains("Drugi tekst");
        assertThat(shelf.versions(article)).extracting(ArticleVersion::version).containsExactly(2, 1);
    }

    @Test
    void anArticleWithoutTheWantedLanguageIsReadInAnother() {
        SignedIn.supervisorOf(OURS);
        var id = write("tylko-po-polsku", Language.PL, "Tylko po polsku", "Tekst", 0);

        assertThat(shelf.read(id, Language.AZ).orElseThrow().language()).isEqualTo(Language.PL);
    }

    @Test
    void whoeverWritesOnAnOldVersionIsRefused() {
        SignedIn.supervisorOf(OURS);
        write("wyscig", Language.PL, "Wyścig", "Pierwszy", 0);

        assertThat(shelf.write(new WriteArticle(OURS, "wyscig", Language.PL, "Wyścig", "Spóźniony", 0)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("article-changed-meanwhile"));
    }

    @Test
    void articlesOfOtherProgramsAreNotSeen() {
        SignedIn.supervisorOf(THEIRS);
        var id = ((Done<ArticleId>)
                        shelf.write(new WriteArticle(THEIRS, "tajne", Language.PL, "Tajne", "Tajne przez poufne", 0)))
                .value();
        SignedIn.agentOf(OURS);

        assertThat(shelf.read(id, Language.PL)).isEmpty();
        assertThat(shelf.find("tajne", List.of(OURS, THEIRS), Language.PL)).isEmpty();
    }

    @Test
    void anAgentDoesNotWrite() {
        SignedIn.agentOf(OURS);

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> write("proba", Language.PL, "Próba", "Tekst", 0));
    }

    @Test
    void aKeyIsMadeOfTheTitle() {
        assertThat(WriteArticle.keyFor("Kod odrzucony – co robić?")).isEqualTo("kod-odrzucony-co-robic");
    }

    private ArticleId write(String key, Language language, String title, String markdown, int basedOn) {
        return shelf.write(new WriteArticle(OURS, key, language, title, markdown, basedOn))
                .orElseThrow();
    }
}
