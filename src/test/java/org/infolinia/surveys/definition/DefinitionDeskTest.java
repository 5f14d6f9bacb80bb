package org.infolinia.surveys.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infolinia.surveys.definition.SurveyWriting.asking;
import static org.infolinia.surveys.definition.SurveyWriting.fives;
import static org.infolinia.surveys.definition.SurveyWriting.words;

import java.util.Map;
import org.infolinia.audit.AuditEntry;
import org.infolinia.audit.AuditTrail;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.ProgramId;
import org.infolinia.surveys.SurveyAnswer;
import org.infolinia.surveys.SurveyDesk;
import org.infolinia.surveys.SurveyFixture;
import org.infolinia.surveys.SurveyForm;
import org.infolinia.surveys.definition.SurveyVersion.State;
import org.infolinia.surveys.visit.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class DefinitionDeskTest {

    private static final SurveyContent OTHER = asking(fives(), words("why", new Condition.ScoreBetween("score", 1, 2)));

    @Autowired
    private DefinitionDesk desk;

    @Autowired
    private SurveyDesk surveys;

    @Autowired
    private SurveyFixture fixture;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JdbcClient jdbc;

    private ProgramId program;

    @BeforeEach
    void signIn() {
        program = fixture.aProgramWithAMailbox();
        SignedIn.supervisorOf(program);
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void aProgramThatHasWrittenNothingAsksWhatComesWithTheProduct() {
        assertThat(desk.versions(program, SurveyKind.AFTER_CONTACT))
                .singleElement()
                .satisfies(version -> assertThat(version.state()).isEqualTo(State.PUBLISHED));
        assertThat(desk.versions(program, SurveyKind.RELATIONSHIP)).isEmpty();
    }

    @Test
    void whoWasAskedBeforeGoesOnAnsweringWhatHeWasAsked() {
        var before = fixture.anInvitationIn(program);
        publish(OTHER);
        var after = fixture.anInvitationIn(program);

        assertThat(surveys.open(before).orElseThrow().questions())
                .extracting(Question::id)
                .containsExactly("score", "aspects", "comment");
        assertThat(surveys.open(after).orElseThrow().questions())
                .extracting(Question::id)
                .containsExactly("score");
    }

    @Test
    void onlyOneVersionOfAKindIsPublished() {
        publish(OTHER);

        assertThat(desk.versions(program, SurveyKind.AFTER_CONTACT))
                .extracting(SurveyVersion::state)
                .containsExactly(State.PUBLISHED, State.ARCHIVED);
        assertThat(trail.newest()).extracting(AuditEntry::action).contains("surveys.published");
    }

    @Test
    void whatWasPublishedIsNeverChangedAgain() {
        var published = publish(OTHER);

        assertThat(desk.save(published, asking(fives()))).isEqualTo(Outcome.refused("survey-changed-meanwhile"));
        assertThatThrownBy(() -> jdbc.sql("update surveys.version set content = '{}' where id = ?")
                        .param(published.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatIsNotSoundIsNotPublished() {
        var draft = desk.draft(program, SurveyKind.AFTER_CONTACT);
        var unsound = desk.save(draft, asking(words("why", null))).orElseThrow();

        assertThat(desk.publish(unsound)).isEqualTo(Outcome.refused("survey-not-sound", 1));
    }

    @Test
    void aDraftThatSomebodyElseSavedIsNotOverwritten() {
        var seen = desk.draft(program, SurveyKind.AFTER_CONTACT);
        desk.save(seen, OTHER);

        assertThat(desk.save(seen, asking(fives()))).isEqualTo(Outcome.refused("survey-changed-meanwhile"));
        assertThat(desk.publish(seen)).isEqualTo(Outcome.refused("survey-changed-meanwhile"));
    }

    @Test
    void afterTheSurveyWasArchivedNobodyIsAsked() {
        assertThat(desk.archive(program, SurveyKind.AFTER_CONTACT)).isInstanceOf(Done.class);

        assertThat(fixture.end(SurveyFixture.aTicketOf(program, fixture.halinaIn(program))))
                .hasToString("NOTHING_TO_ASK");
    }

    @Test
    void anAgentWritesNoSurveys() {
        SignedIn.agentOf(program);

        assertThatThrownBy(() -> desk.draft(program, SurveyKind.AFTER_CONTACT))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatWasAnsweredIsStoredRawQuestionByQuestion() {
        publish(SurveyWriting.askingTheDissatisfied());
        var token = fixture.anInvitationIn(program);

        var next = surveys.answer(token, new Replies(Map.of("score", new Reply.Scored(1))), Visitor.calling(null))
                .orElseThrow();
        assertThat(next.questions()).extracting(Question::id).containsExactly("what");
        next = surveys.answerMore(token, next.page(), new Replies(Map.of("what", new Reply.Chosen("app"))))
                .orElseThrow();
        var which = new Replies(Map.of("which", new Reply.Said("Skaner kodów")));
        assertThat(surveys.answerMore(token, next.page(), which).orElseThrow().questions())
                .isEmpty();
        assertThat(surveys.answerMore(token, next.page(), which)).isEqualTo(Outcome.refused("survey-answered"));

        assertThat(jdbc.sql("""
                        select question || '=' || coalesce(number::text, choice, words) from surveys.answer_value
                          join surveys.invitation on id = invitation_id where program_id = ? order by question""").param(program.value()).query(String.class).list())
                .containsExactly("score=1", "what=app", "which=Skaner kodów");
    }

    @Test
    void aScoreOutsideTheScaleOfItsKindIsRefusedByTheDatabase() {
        var token = fixture.anInvitationIn(program);
        fixture.answer(token, new SurveyAnswer(5, Map.of(), ""));

        assertThat(surveys.open(token)).map(SurveyForm::state).contains(SurveyForm.State.ANSWERED);
        assertThatThrownBy(() -> jdbc.sql("""
                                update surveys.answer set score = 9
                                 where invitation_id in (select id from surveys.invitation where program_id = ?)""").param(program.value()).update()).isInstanceOf(DataAccessException.class);
    }

    private SurveyVersion publish(SurveyContent content) {
        var draft = desk.draft(program, SurveyKind.AFTER_CONTACT);
        return desk.publish(desk.save(draft, content).orElseThrow()).orElseThrow();
    }
}
