package org.infolinia.surveys.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._findAll;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.stream.IntStream;
import org.infolinia.harness.EnrolledAgents;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.download.DownloadLink;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Role;
import org.infolinia.surveys.EndedContact.Circumstances;
import org.infolinia.surveys.FollowUp;
import org.infolinia.surveys.SurveyAnswer;
import org.infolinia.surveys.SurveyFixture;
import org.infolinia.surveys.definition.DefinitionDesk;
import org.infolinia.surveys.definition.Replies;
import org.infolinia.surveys.definition.Reply;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.occasion.PeriodicSweep;
import org.infolinia.surveys.policy.KindPolicy;
import org.infolinia.surveys.policy.PolicyDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SurveysViewTest extends ViewTest {

    @Autowired
    private SurveyFixture fixture;

    @Autowired
    private AgentDirectory directory;

    @Autowired
    private DefinitionDesk definitions;

    @Autowired
    private PolicyDesk policies;

    @Autowired
    private PeriodicSweep sweep;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Gatekeeper gatekeeper;

    @Test
    void fewAnswersShowTheIntervalFirst() {
        var program = fixture.aProgramWithAMailbox();
        answer(program, 6, 4);
        answer(program, 1, 5);

        open(program, "");

        assertThat(_get(Anchor.class, spec -> spec.withClasses("number")).getText())
                .matches("3\\.\\d–4\\.\\d");
    }

    @Test
    void underFiveAnswersNoScoreIsShown() {
        var program = fixture.aProgramWithAMailbox();
        answer(program, 4, 5);

        open(program, "");

        assertThat(_find(Anchor.class, spec -> spec.withClasses("number"))).isEmpty();
        assertThat(_find(Span.class))
                .extracting(Component::getElement)
                .anySatisfy(element -> assertThat(element.getText()).contains("Too few answers: 4"));
    }

    @Test
    void theAddressSaysWhichAnswersAreShown() {
        var program = fixture.aProgramWithAMailbox();
        answer(program, 2, 5);
        answer(program, 1, 1);

        open(program, "worst=1&best=2");

        assertThat(_findAll(_get(AnswerGrid.class))).hasSize(1);
    }

    @Test
    void aFollowUpIsClosedWithItsResult() {
        var program = fixture.aProgramWithAMailbox();
        answer(program, 1, 1);
        open(program, "");

        _setValue(results(), FollowUp.Result.CALLED_BACK);

        assertThat(_find(Select.class, spec -> spec.withPlaceholder("How did it end?")))
                .isEmpty();
    }

    @Test
    void theAddressSaysWhichSliceIsShown() {
        var program = fixture.aProgramWithAMailbox();
        rated(program, "CARD", 6);
        rated(program, "RULES", 5);

        open(program, "topic=CARD&program=" + program.value());

        assertThat(_findAll(_get(AnswerGrid.class))).hasSize(6);
        assertThat(_get(Anchor.class, spec -> spec.withText("Show all")).getHref())
                .doesNotContain("topic");
    }

    @Test
    void aWithheldSliceIsNotOpenedByItsAddressEither() {
        var program = fixture.aProgramWithAMailbox();
        rated(program, "CARD", 6);
        rated(program, "RULES", 2);

        open(program, "topic=RULES&program=" + program.value());

        assertThat(_find(AnswerGrid.class)).isEmpty();
        assertThat(_find(EmptyState.class))
                .extracting(empty -> empty.getElement().getTextRecursively())
                .anyMatch(text -> text.contains("This slice is not shown by itself"));
        assertThat(_find(DownloadLink.class)).isEmpty();
    }

    @Test
    void theNumbersOfAPromoterScoreLeadToTheAnswersTheyAreMadeOf() {
        var program = fixture.aProgramWithAMailbox();
        IntStream.of(10, 10, 9, 9, 8, 3).forEach(score -> recommended(program, score));
        openTabFor(SignedIn.supervisorOf(program));
        UI.getCurrent()
                .navigate(
                        "surveys/figures", QueryParameters.fromString("kind=relationship&program=" + program.value()));

        var numbers = _find(Anchor.class, spec -> spec.withClasses("number"));

        assertThat(numbers).extracting(Anchor::getText).containsExactly("6", "4", "1");
        assertThat(numbers).extracting(number -> rowsOf(number.getHref())).containsExactly(6, 4, 1);
    }

    private static int rowsOf(String address) {
        UI.getCurrent().navigate("surveys", QueryParameters.fromString(address.substring(address.indexOf('?') + 1)));
        return _findAll(_get(AnswerGrid.class)).size();
    }

    private void recommended(ProgramId program, int score) {
        fixture.halinaIn(program);
        gatekeeper.asSystem("test", () -> {
            if (definitions.versions(program, SurveyKind.RELATIONSHIP).isEmpty()) {
                policies.settle(program, new KindPolicy(SurveyKind.RELATIONSHIP, 100, 180, 5));
                definitions
                        .publish(definitions.draft(program, SurveyKind.RELATIONSHIP))
                        .orElseThrow();
            }
            jdbc.sql("delete from surveys.sweep where program_id = ?")
                    .param(program.value())
                    .update();
            sweep.goOn();
        });
        fixture.answer(fixture.newestTokenIn(program), new Replies(Map.of("score", new Reply.Scored(score))))
                .orElseThrow();
    }

    @Test
    void aFollowUpIsGivenToAColleague() {
        var program = fixture.aProgramWithAMailbox();
        new EnrolledAgents(directory, gatekeeper).enroll(Language.PL, Role.SUPERVISOR, "Adam", "Zły", program);
        answer(program, 1, 1);
        open(program, "");
        Select<AgentView> colleagues = colleagues();

        _setValue(
                colleagues,
                colleagues
                        .getListDataView()
                        .getItems()
                        .filter(agent -> agent.name().full().equals("Adam Zły"))
                        .findFirst()
                        .orElseThrow());

        assertThat(_find(Span.class)).extracting(Span::getText).contains("taken by Adam Zły");
    }

    @SuppressWarnings("unchecked")
    private static Select<AgentView> colleagues() {
        return _get(Select.class, spec -> spec.withPlaceholder("Assign to"));
    }

    private void rated(ProgramId program, String topic, int times) {
        IntStream.range(0, times)
                .forEach(time -> fixture.rated(
                        fixture.aTicketIn(program, new AgentId(7), new Circumstances(topic, null, null)), 4, ""));
    }

    @SuppressWarnings("unchecked")
    private static Select<FollowUp.Result> results() {
        return _get(Select.class, spec -> spec.withPlaceholder("How did it end?"));
    }

    private void open(ProgramId program, String query) {
        openTabFor(SignedIn.supervisorOf(program));
        UI.getCurrent().navigate("surveys", QueryParameters.fromString(query));
    }

    private void answer(ProgramId program, int times, int score) {
        IntStream.range(0, times)
                .forEach(time -> fixture.answer(
                        fixture.anInvitationIn(program), new SurveyAnswer(score, Map.of(), "Komentarz")));
    }
}
