package org.infolinia.surveys.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.ProgramId;
import org.infolinia.surveys.SurveyFixture;
import org.infolinia.surveys.definition.DefinitionDesk;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.definition.SurveyVersion.State;
import org.infolinia.surveys.policy.PolicyDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DefinitionsViewTest extends ViewTest {

    @Autowired
    private SurveyFixture fixture;

    @Autowired
    private DefinitionDesk desk;

    @Autowired
    private PolicyDesk policies;

    private ProgramId program;

    @BeforeEach
    void open() {
        program = fixture.aProgramWithAMailbox();
        openTabFor(SignedIn.supervisorOf(program));
        UI.getCurrent().navigate("surveys/definitions", QueryParameters.fromString("program=" + program.value()));
    }

    @Test
    void withoutADraftThePublishedPageIsShown() {
        assertThat(_get(IFrame.class).getSrcdoc())
                .hasValueSatisfying(
                        page -> assertThat(page).contains("How do you rate your call with us?", "Speed of reaction"));
    }

    @Test
    void theCheckStandsBesideWhatIsWrittenAndNamesThePlace() {
        begin();
        assertThat(_find(NativeButton.class, spec -> spec.withText("Question 3")))
                .isEmpty();

        _setValue(textOf("What should we do better?"), "");

        assertThat(_find(NativeButton.class, spec -> spec.withText("Question 3")))
                .hasSize(1);
    }

    @Test
    void whatIsWrittenIsPublishedAndThePreviewShowsIt() {
        begin();
        _setValue(textOf("How do you rate your call with us?"), "Was it any good?");
        assertThat(_get(IFrame.class).getSrcdoc())
                .hasValueSatisfying(page -> assertThat(page).contains("Was it any good?"));

        _click(_get(Button.class, spec -> spec.withText("Publish")));

        assertThat(desk.versions(program, SurveyKind.AFTER_CONTACT))
                .filteredOn(version -> version.state() == State.PUBLISHED)
                .singleElement()
                .satisfies(version ->
                        assertThat(version.content().titleAfterCall().all()).containsValue("Was it any good?"));
    }

    @Test
    void whatTheCheckFindsKeepsItFromBeingPublished() {
        begin();
        _setValue(textOf("What should we do better?"), "");

        _click(_get(Button.class, spec -> spec.withText("Publish")));

        assertThat(desk.versions(program, SurveyKind.AFTER_CONTACT).getFirst().state())
                .isEqualTo(State.DRAFT);
    }

    @Test
    void policiesAreSettledBesideIt() {
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Share asked, in %")), 40);
        _click(_get(Button.class, spec -> spec.withText("Save policy")));

        assertThat(policies.of(program, SurveyKind.AFTER_CONTACT).samplingPercent())
                .isEqualTo(40);
    }

    private static void begin() {
        _click(_get(Button.class, spec -> spec.withText("Begin a draft")));
    }

    private static TextField textOf(String value) {
        return _get(TextField.class, spec -> spec.withValue(value));
    }
}
