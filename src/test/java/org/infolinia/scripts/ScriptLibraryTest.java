package org.infolinia.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.knowledge.ArticleFixture;
import org.infolinia.knowledge.ArticleId;
import org.infolinia.knowledge.ArticleUse;
import org.infolinia.knowledge.ArticleUse.Place;
import org.infolinia.knowledge.KnowledgeShelf;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.scripts.ScriptVersion.State;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class ScriptLibraryTest {

    @Autowired
    ScriptLibrary library;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    KnowledgeShelf shelf;

    @Autowired
    ArticleUse uses;

    @Autowired
    JdbcClient jdbc;

    private ProgramId program;

    @BeforeEach
    void anAuthorIsSignedIn() {
        program = new Programs(directory, gatekeeper).aProgram();
        SignedIn.supervisorOf(program);
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void aDraftIsPublishedUnderItsNumber() {
        var published = library.publish(draft("ks-balance")).orElseThrow();

        assertThat(published.state()).isEqualTo(State.PUBLISHED);
        assertThat(published.number()).isEqualTo(1);
        assertThat(library.published(program, "balance")).hasValue(published);
    }

    @Test
    void publishingANewVersionRetiresTheOneInUse() {
        var first = library.publish(draft("ks-balance")).orElseThrow();
        var second = library.publish(draft("ks-balance")).orElseThrow();

        assertThat(second.number()).isEqualTo(2);
        assertThat(library.version(first.id()).state()).isEqualTo(State.RETIRED);
        assertThat(library.published(program)).extracting(ScriptVersion::id).containsExactly(second.id());
    }

    @Test
    void aScriptWithFaultsIsNotPublished() {
        var broken = ScriptFixture.file("ks-balance")
                .replace("\"disposition\": \"points-explained\"", "\"disposition\": \"\"");
        var draft = library.importDraft(program, broken, "broken").orElseThrow();

        assertThat(library.publish(draft)).isEqualTo(Outcome.refused(Refusal.of("script-has-findings", 1)));
        assertThat(library.check(draft)).extracting(Finding::rule).containsExactly("end-without-disposition");
    }

    @Test
    void aScriptThatNamesAnArticleIsPublishedWhenItCanBeReadInEveryLanguage() {
        var draft = library.importDraft(program, ScriptFixture.naming("kasjer"), "names an article")
                .orElseThrow();
        write("kasjer", Language.PL, Language.EN);

        assertThat(library.publish(draft)).isEqualTo(Outcome.refused(Refusal.of("script-has-findings", 1)));
        assertThat(library.check(draft))
                .containsExactly(Finding.of("article-text-missing", "greeting", "kasjer", "az"));

        write("kasjer", Language.AZ);
        assertThat(library.publish(draft)
                        .orElseThrow()
                        .content()
                        .get("greeting")
                        .articles())
                .containsExactly("kasjer");
    }

    @Test
    void anArticleOfAnotherProgramOrFromTomorrowIsNotThere() {
        var draft = library.importDraft(program, ScriptFixture.naming("kasjer"), "names an article")
                .orElseThrow();
        new ArticleFixture(shelf, gatekeeper).written(new Programs(directory, gatekeeper).aProgram(), "kasjer");
        new ArticleFixture(shelf, gatekeeper).writtenFrom(LocalDate.of(2199, 1, 1), program, "kasjer");

        assertThat(library.check(draft)).containsExactly(Finding.of("unknown-article", "greeting", "kasjer"));
    }

    @Test
    void anArticleTellsWhichScriptsInUseNameIt() {
        var article = new ArticleFixture(shelf, gatekeeper).written(program, "kasjer");
        var draft = library.importDraft(program, ScriptFixture.naming("kasjer"), "names an article")
                .orElseThrow();
        assertThat(usesOf(article)).isEmpty();

        var published = library.publish(draft).orElseThrow();

        assertThat(usesOf(article))
                .containsExactly(new Place(
                        published.content().title().in(Language.EN),
                        "scripts/" + published.id().value()));
        library.publish(draft("ks-balance")).orElseThrow();
        assertThat(usesOf(article)).isEmpty();
    }

    private List<Place> usesOf(ArticleId article) {
        return uses.of(shelf.read(article, Language.EN).orElseThrow(), Language.EN);
    }

    private void write(String key, Language... languages) {
        new ArticleFixture(shelf, gatekeeper).written(program, key, languages);
    }

    @Test
    void aPublishedVersionNeverChanges() {
        var published = library.publish(draft("ks-balance")).orElseThrow();

        assertThatThrownBy(() -> jdbc.sql("update scripts.version set content = '{}' where id = ?")
                        .param(published.id().value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changes");
    }

    @Test
    void aDraftIsChangedInItsPlace() {
        var seen = library.version(draft("ks-balance"));
        var other = ScriptFixture.content("ks-balance", "\"topic\": \"balance\"", "\"topic\": \"points\"");

        var changed = library.change(seen, other, "another topic").orElseThrow();

        assertThat(changed.id()).isEqualTo(seen.id());
        assertThat(changed.content().topic()).isEqualTo("points");
        assertThat(changed.note()).isEqualTo("another topic");
        assertThat(library.siblings(seen)).hasSize(1);
    }

    @Test
    void ofTwoAuthorsTheSecondIsToldAndNothingIsOverwritten() {
        var seen = library.version(draft("ks-balance"));
        SignedIn.administratorOf(program);
        library.change(seen, seen.content(), "mine").orElseThrow();
        SignedIn.supervisorOf(program);

        assertThat(library.change(seen, seen.content(), "late"))
                .isEqualTo(Outcome.refused(Refusal.of("script-changed-meanwhile", "admin Testowa")));
        assertThat(library.discard(seen))
                .isEqualTo(Outcome.refused(Refusal.of("script-changed-meanwhile", "admin Testowa")));
        assertThat(library.publish(seen))
                .isEqualTo(Outcome.refused(Refusal.of("script-changed-meanwhile", "admin Testowa")));
        assertThat(library.version(seen.id()).note()).isEqualTo("mine");
    }

    @Test
    void aScriptKeepsItsCode() {
        var seen = library.version(draft("ks-balance"));
        var other = ScriptFixture.content("ks-balance", "\"code\": \"balance\"", "\"code\": \"other\"");

        assertThat(library.change(seen, other, "renamed"))
                .isEqualTo(Outcome.refused(Refusal.of("script-code-stays", "balance")));
    }

    @Test
    void aPublishedVersionIsNeitherChangedNorDiscarded() {
        var published = library.publish(draft("ks-balance")).orElseThrow();

        assertThat(library.change(published, published.content(), "late"))
                .isEqualTo(Outcome.refused(Refusal.of("script-not-a-draft", 1)));
        assertThat(library.discard(published)).isEqualTo(Outcome.refused(Refusal.of("script-not-a-draft", 1)));
    }

    @Test
    void theNumberOfADiscardedDraftIsNotGivenAgain() {
        var discarded = library.version(draft("ks-balance"));
        library.discard(discarded).orElseThrow();

        assertThat(library.newest(program)).isEmpty();
        assertThat(library.version(draft("ks-balance")).number()).isEqualTo(2);
    }

    @Test
    void anAgentDoesNotChangeADraft() {
        var seen = library.version(draft("ks-balance"));
        SignedIn.agentOf(program);

        assertThatThrownBy(() -> library.change(seen, seen.content(), "no")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> library.discard(seen)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aFileThatIsNoScriptIsRefusedWithItsLine() {
        var outcome = library.importDraft(program, "{\n\"schema\": \"x\"}", "nonsense");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("script-fault-value"));
    }

    @Test
    void anExportIsTheImportedFile() {
        assertThat(library.export(draft("mi-missing-points"))).isEqualTo(ScriptFixture.file("mi-missing-points"));
    }

    @Test
    void anAgentReadsScriptsButDoesNotWriteThem() {
        var draft = draft("ks-balance");
        SignedIn.agentOf(program);

        assertThat(library.newest(program)).hasSize(1);
        assertThatThrownBy(() -> library.publish(draft)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void scriptsOfOtherProgramsAreNotRead() {
        var draft = draft("ks-balance");
        SignedIn.somebodyWithoutPrograms();

        assertThatThrownBy(() -> library.version(draft)).isInstanceOf(AccessDeniedException.class);
    }

    private ScriptVersionId draft(String name) {
        return library.importDraft(program, ScriptFixture.file(name), "a test").orElseThrow();
    }
}
