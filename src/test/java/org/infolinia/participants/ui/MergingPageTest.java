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
import org.infolinia.harness.Newcomers;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Banner;
import org.infolinia.kit.EmptyState;
import org.infolinia.participants.HalinaTwice;
import org.infolinia.participants.Participant.Status;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.security.SignedInAgent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MergingPageTest extends ViewTest {

    @Autowired
    ParticipantRegister register;

    @Autowired
    Newcomers newcomers;

    private ProgramId program;
    private HalinaTwice halina;

    @BeforeEach
    void halinaIsRegisteredTwice() {
        program = newcomers.aProgram();
        halina = HalinaTwice.in(program, newcomers);
    }

    @Test
    void theyStandSideBySideWithNothingInClearAboveTheAgentsLevel() {
        openAs(SignedIn.supervisorOf(program));

        var compared = _get(MergeComparison.class).getElement().getTextRecursively();
        assertThat(compared).contains(halina.first().number(), halina.second().number(), "same", "different");
        assertThat(compared)
                .doesNotContain(
                        halina.first().phones().getFirst().formatted(),
                        halina.first().emails().getFirst().value(),
                        halina.first().cards().getFirst().digits(),
                        "Zana",
                        "1958");
        assertThat(_find(Span.class, spec -> spec.withText("from level 2"))).hasSize(1);
    }

    @Test
    void whoHasIdentifiedTheEndingOneSeesHisBalance() {
        SignedIn.supervisorOf(program);
        register.identify(halina.newer(), IdentificationLevel.KNOWLEDGE, "questions");
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
        assertThat(register.find(halina.newer()).orElseThrow().status()).isEqualTo(Status.MERGED);
    }

    @Test
    @SuppressWarnings("unchecked")
    void theAgentMayChooseTheOtherToSurvive() {
        openAs(SignedIn.supervisorOf(program));

        RadioButtonGroup<Object> survivor = _get(RadioButtonGroup.class);
        _setValue(survivor, survivor.getListDataView().getItem(1));
        _setValue(_get(TextArea.class), "Same person, said so herself.");
        _click(_get(Button.class, spec -> spec.withText("Merge")));

        assertThat(register.find(halina.older()).orElseThrow().status()).isEqualTo(Status.MERGED);
    }

    @Test
    void aSecondPairOnThePageIsDecidedAnew() {
        openAs(SignedIn.supervisorOf(program));
        _setValue(_get(TextArea.class), "Too short");
        _click(_get(Button.class, spec -> spec.withText("Merge")));
        assertThat(_find(Banner.class)).hasSize(1);
        var ewa = ParticipantFixture.named(program, "Ewa", "Lis");
        var third = newcomers.registered(ewa);

        compare(halina.newer(), third);

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

        UI.getCurrent().navigate("participants/" + halina.newer().value());

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("participants/" + halina.older().value());
        assertThat(_get(Banner.class).getElement().getTextRecursively())
                .contains(halina.second().number());
    }

    @Test
    void whatCannotBeMergedIsSaidInWords() {
        openTabFor(SignedIn.supervisorOf(program));
        compare(halina.older(), halina.older());

        _assertNone(MergeComparison.class);
        assertThat(_get(EmptyState.class).getElement().getTextRecursively())
                .contains("This is one and the same record. Choose two.");
    }

    private void openAs(SignedInAgent agent) {
        openTabFor(agent);
        compare(halina.older(), halina.newer());
    }

    private static void compare(ParticipantId one, ParticipantId other) {
        UI.getCurrent().navigate("participants/merging/" + one.value() + "/" + other.value());
    }
}
