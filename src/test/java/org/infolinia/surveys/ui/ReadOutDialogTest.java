package org.infolinia.surveys.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Banner;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.SignedInAgent;
import org.infolinia.surveys.EndedContact;
import org.infolinia.surveys.ReadOutDesk;
import org.infolinia.surveys.SurveyFixture;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.policy.KindPolicy;
import org.infolinia.surveys.policy.PolicyDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReadOutDialogTest extends ViewTest {

    @Autowired
    private ReadOutDesk desk;

    @Autowired
    private PolicyDesk policies;

    @Autowired
    private SurveyFixture fixture;

    @Autowired
    private Gatekeeper gatekeeper;

    @Autowired
    private JdbcClient jdbc;

    private ProgramId program;
    private SignedInAgent marta;
    private EndedContact call;
    private int finished;

    @BeforeEach
    void aCallInHand() {
        program = fixture.aProgramWithAMailbox();
        marta = SignedIn.agentOf(program);
        call = fixture.aCallIn(program, marta.id());
    }

    @Test
    void theAgentReadsOutInTheCallersLanguageAndIsToldWhatToDoInHisOwn() {
        var dialog = open();

        assertThat(_get(dialog, H3.class).getText()).isEqualTo("Jak oceniasz rozmowę z nami?");
        assertThat(_get(dialog, TextArea.class).getLabel()).isEqualTo("Co poprawić?");
        assertThat(_get(Button.class, spec -> spec.withText("Save the answers")))
                .isNotNull();
    }

    @Test
    void whatTheCallerSaysIsKeptAndTheDialogIsDone() {
        var dialog = open();

        _setValue(scoresIn(dialog), 4);
        _setValue(_get(dialog, TextArea.class), "Dziękuję");
        _click(_get(Button.class, spec -> spec.withText("Save the answers")));

        assertThat(dialog.isOpened()).isFalse();
        assertThat(finished).isEqualTo(1);
        assertThat(kept()).containsExactly("4 Dziękuję");
    }

    @Test
    void withoutAScoreNothingIsKeptAndTheAgentIsToldWhy() {
        var dialog = open();

        _click(_get(Button.class, spec -> spec.withText("Save the answers")));

        assertThat(_get(dialog, Banner.class).getElement().getTextRecursively()).contains("Choose a rating");
        assertThat(kept()).isEmpty();
    }

    @Test
    void aCallThatTheSystemHasNotChosenIsRefused() {
        gatekeeper.asSystem(
                "test", () -> policies.settle(program, new KindPolicy(SurveyKind.AFTER_CONTACT, 0, 30, null)));

        var dialog = open();

        assertThat(_get(dialog, Banner.class).getElement().getTextRecursively())
                .contains("The system has not chosen this call");
        assertThat(_find(dialog, RadioButtonGroup.class)).isEmpty();
        assertThat(jdbc.sql("select count(*) from surveys.invitation where contact = ?")
                        .param(call.reference())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Integer> scoresIn(ReadOutDialog dialog) {
        return _find(dialog, RadioButtonGroup.class).getFirst();
    }

    private ReadOutDialog open() {
        openTabFor(marta);
        var dialog = new ReadOutDialog(desk, call, () -> finished++);
        dialog.open();
        return dialog;
    }

    private List<String> kept() {
        return jdbc.sql("select score || ' ' || comment from surveys.answer where program_id = ?")
                .param(program.value())
                .query(String.class)
                .list();
    }
}
