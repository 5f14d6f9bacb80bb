package org.infolinia.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 1);
    private static final AtomicInteger RULES = new AtomicInteger();

    private final String key = "regulamin-" + RULES.incrementAndGet();

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
    void rulesAreReadAsTheyWereInForceOnADay() {
        SignedIn.supervisorOf(OURS);
        var id = rules("Punkty są ważne 12 miesięcy", WriteArticle.BEGINNING, 0);
        rules("Punkty są ważne 24 miesiące", MARCH, 1);

        assertThat(textOn(id, MARCH.minusDays(1))).contains("12 miesięcy");
        assertThat(textOn(id, MARCH)).contains("24 miesiące");
        assertThat(shelf.read(id, Language.PL).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void aVersionThatIsAheadDoesNotCountYetAndIsWhereTheNextWriterGoesOn() {
        SignedIn.supervisorOf(OURS);
        var id = rules("Stary tekst regulaminu", WriteArticle.BEGINNING, 0);
        rules("Zapowiedziany tekst", NEXT_YEAR, 1);

        assertThat(shelf.read(id, Language.PL).orElseThrow().markdown()).isEqualTo("Stary tekst regulaminu");
        assertThat(shelf.find("zapowiedziany", List.of(OURS), Language.PL)).isEmpty();
        assertThat(shelf.newest(id, Language.PL).orElseThrow().version()).isEqualTo(2);
        assertThat(shelf.version(id, Language.PL, 2).orElseThrow().inForceFrom())
                .isEqualTo(NEXT_YEAR);
    }

    @Test
    void onADayBeforeTheFirstVersionNothingWasInForce() {
        SignedIn.supervisorOf(OURS);
        var id = rules("Od marca", MARCH, 0);

        assertThat(shelf.readOn(id, Language.PL, MARCH.minusDays(1))).isEmpty();
    }

    @Test
    void whatIsInForceInAnotherLanguageCountsBeforeWhatIsOnlyAnnounced() {
        SignedIn.supervisorOf(OURS);
        var id = rules("Obowiązuje", WriteArticle.BEGINNING, 0);
        shelf.write(new WriteArticle(
                        OURS,
                        key,
                        ArticleKind.RULES,
                        Language.EN,
                        "Rules",
                        "Announced",
                        NEXT_YEAR,
                        WriteArticle.NOTHING))
                .orElseThrow();

        assertThat(shelf.read(id, Language.EN).orElseThrow().language()).isEqualTo(Language.PL);
    }

    @Test
    void passagesAreWhatBlankLinesPart() {
        SignedIn.supervisorOf(OURS);
        var id = rules("§ 1. Raz.\n\n§ 2. Dwa\nw dwóch wierszach.\n \n\n§ 3. Trzy.", WriteArticle.BEGINNING, 0);

        assertThat(shelf.read(id, Language.PL).orElseThrow().passages())
                .containsExactly("§ 1. Raz.", "§ 2. Dwa\nw dwóch wierszach.", "§ 3. Trzy.");
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

        assertThat(shelf.write(article("wyscig", Language.PL, "Wyścig", "Spóźniony", 0)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("article-changed-meanwhile"));
    }

    @Test
    void articlesOfOtherProgramsAreNotSeen() {
        SignedIn.supervisorOf(THEIRS);
        var id = ((Done<ArticleId>) shelf.write(new WriteArticle(
                        THEIRS,
                        "tajne",
                        ArticleKind.ARTICLE,
                        Language.PL,
                        "Tajne",
                        "Tajne przez poufne",
                        WriteArticle.BEGINNING,
                        0)))
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

    private ArticleId rules(String text, LocalDate inForceFrom, int basedOn) {
        return shelf.write(new WriteArticle(
                        OURS, key, ArticleKind.RULES, Language.PL, "Regulamin", text, inForceFrom, basedOn))
                .orElseThrow();
    }

    private String textOn(ArticleId id, LocalDate day) {
        return shelf.readOn(id, Language.PL, day).orElseThrow().markdown();
    }

    private ArticleId write(String key, Language language, String title, String markdown, int basedOn) {
        return shelf.write(article(key, language, title, markdown, basedOn)).orElseThrow();
    }

    private static WriteArticle article(String key, Language language, String title, String markdown, int basedOn) {
        return new WriteArticle(
                OURS, key, ArticleKind.ARTICLE, language, title, markdown, WriteArticle.BEGINNING, basedOn);
    }
}
