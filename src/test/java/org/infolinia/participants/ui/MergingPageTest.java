package org.infolinia.participants.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Banner;
import org.infolinia.kit.EmptyState;
import org.infolinia.participants.Participant.Status;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.RegisterParticipant;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.SignedInAgent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MergingPageTest extends ViewTest {

    @Autowired
    ParticipantRegister register;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    private ProgramId program;
    private RegisterParticipant first;
    private RegisterParticipant second;
    private ParticipantId older;
    private ParticipantId newer;

    @BeforeEach
    void halinaIsRegisteredTwice() {
        program = new Programs(directory, gatekeeper).aProgram();
        first = ParticipantFixture.halina(program);
        second = ParticipantFixture.halina(program);
        older = gatekeeper.asSystem("test", () -> register.register(first));
        newer = gatekeeper.asSystem("test", () -> register.register(second));
    }

    @Test
    void theyStandSideBySideWithNothingInClearAboveTheAgentsLevel() {
        openAs(SignedIn.supervisorOf(program));

        var compared = _get(MergeComparison.class).getElement().getTextRecursively();
        assertThat(compared).contains(first.number(), second.number(), "same", "different");
        assertThat(compared)
                .doesNotContain(
                        first.phones().getFirst().formatted(),
                        first.emails().getFirst().value(),
                        first.cards().getFirst().digits(),
                        "Zana",
                        "1958");
        assertThat(_find(Span.class, spec -> spec.withText("from level 2"))).hasSize(1);
    }

    @Test
    void whoHasIdentifiedTheEndingOneSeesHisBalance() {
        SignedIn.supervisorOf(program);
        register.identify(newer, IdentificationLevel.KNOWLEDGE, "questions");
        openAs(SignedIn.supervisorOf(program));

        _assertNone(Span.class, spec -> spec.withText("from level 2"));
    }

    @Test
    void aMergeNeedsAReasonAndLeadsToTheSurvivor() {
        openAs(SignedIn.supervisorOf(program));

        _click(_get(Button.class, spec -> spec.withText("Merge")));
        assertThat(_find(Banner.class)).hasSize(1);
        _setValue(_get(TextArea.class), "Same person, said so herself.");
        _click(_get(Button.class, spec -> spec.withText("Merge")));

        assertThat(_get(H1.class).getText()).isEqualTo("Halina Wróbel");
        assertThat(register.find(newer).orElseThrow().status()).isEqualTo(Status.MERGED);
    }

    @Test
    @SuppressWarnings("unchecked")
    void theAgentMayChooseTheOtherToSurvive() {
        openAs(SignedIn.supervisorOf(program));

        RadioButtonGroup<Object> survivor = _get(RadioButtonGroup.class);
        _setValue(survivor, survivor.getListDataView().getItem(1));
        _setValue(_get(TextArea.class), "Same person, said so herself.");
        _click(_get(Button.class, spec -> spec.withText("Merge")));

        assertThat(register.find(older).orElseThrow().status()).isEqualTo(Status.MERGED);
    }

    @Test
    void aSecondPairOnThePageIsDecidedAnew() {
        openAs(SignedIn.supervisorOf(program));
        _setValue(_get(TextArea.class), "Too short");
        _click(_get(Button.class, spec -> spec.withText("Merge")));
        assertThat(_find(Banner.class)).hasSize(1);
        var ewa = ParticipantFixture.named(program, "Ewa", "Lis");
        var third = gatekeeper.asSystem("test", () -> register.register(ewa));

        UI.getCurrent().navigate("participants/merging/" + newer.value() + "/" + third.value());

        assertThat(_find(Banner.class)).isEmpty();
        assertThat(_get(TextArea.class).getValue()).isEmpty();
        assertThat(_get(MergeComparison.class).getElement().getTextRecursively())
                .contains(ewa.number());
        _setValue(_get(TextArea.class), "Same person, said so herself.");
        _click(_get(Button.class, spec -> spec.withText("Merge")));
        assertThat(register.find(third).orElseThrow().status()).isEqualTo(Status.MERGED);
    }

    @Test
    void anOldLinkLeadsToTheSurvivorAndSaysSo() {
        aMergeNeedsAReasonAndLeadsToTheSurvivor();

        UI.getCurrent().navigate("participants/" + newer.value());

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("participants/" + older.value());
        assertThat(_get(Banner.class).getElement().getTextRecursively()).contains(second.number());
    }

    @Test
    void whatCannotBeMergedIsSaidInWords() {
        newer = older;
        openAs(SignedIn.supervisorOf(program));

        _assertNone(MergeComparison.class);
        assertThat(_get(EmptyState.class).getElement().getTextRecursively())
                .contains("This is one and the same record. Choose two.");
    }

    private void openAs(SignedInAgent agent) {
        openTabFor(agent);
        UI.getCurrent().navigate("participants/merging/" + older.value() + "/" + newer.value());
    }
}
