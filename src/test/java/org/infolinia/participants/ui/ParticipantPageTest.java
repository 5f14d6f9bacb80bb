package org.infolinia.participants.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Badge;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantLine;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.cards.BlockReason;
import org.infolinia.participants.identification.IdentityQuestion;
import org.infolinia.participants.identification.MaskedField;
import org.infolinia.participants.identification.UnmaskReason;
import org.infolinia.participants.panel.ParticipantCard;
import org.infolinia.programs.ChangeLevels;
import org.infolinia.programs.LevelDesk;
import org.infolinia.programs.Program.RequiredLevels;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ParticipantPageTest extends ViewTest {

    @Autowired
    ParticipantRegister register;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    LevelDesk levels;

    @Autowired
    Gatekeeper gatekeeper;

    private ProgramId program;
    private ParticipantId halina;

    @BeforeEach
    void halinaIsRegistered() {
        program = new Programs(directory, gatekeeper).aProgram();
        halina = gatekeeper.asSystem("test", () -> register.register(ParticipantFixture.halina(program)));
    }

    @Test
    void thePageShowsWhoItIsWithContactDataMasked() {
        openTabFor(SignedIn.agentOf(program));

        UI.getCurrent().navigate("participants/" + halina.value());

        assertThat(_get(H1.class).getText()).isEqualTo("Halina Wróbel");
        _assertOne(ParticipantCard.class);
        _assertOne(Span.class, spec -> spec.withText("h•••••@poczta.pl"));
        _assertNone(Button.class, spec -> spec.withText("Show data"));
    }

    @Test
    void twoRightAnswersRaiseTheLevelAndShowTheCard() {
        openTabFor(SignedIn.agentOf(program));
        UI.getCurrent().navigate("participants/" + halina.value());

        _click(_get(Button.class, spec -> spec.withText("Ask two questions")));
        answer(IdentityQuestion.BIRTH_DATE, "14.03.1958");
        answer(IdentityQuestion.POSTAL_CODE, "20-601");

        assertThat(register.levelOf(halina)).isEqualTo(IdentificationLevel.KNOWLEDGE);
        _assertOne(Span.class, spec -> spec.withText(" · since 2019"));
        _assertNone(Button.class, spec -> spec.withText("Show data"));
    }

    @Test
    void whereTheProgramDemandsACodeTwoAnswersDoNotShowTheCard() {
        SignedIn.administratorOf(program);
        var before = directory.get(program).levels();
        levels.change(new ChangeLevels(
                        program,
                        before,
                        new RequiredLevels(
                                before.balance(), before.contact(), before.points(), IdentificationLevel.CODE)))
                .orElseThrow();
        openTabFor(SignedIn.agentOf(program));
        register.identify(halina, IdentificationLevel.KNOWLEDGE, "questions");

        UI.getCurrent().navigate("participants/" + halina.value());

        _assertOne(ParticipantCard.class);
        _assertNone(Span.class, spec -> spec.withText(" · since 2019"));
        _assertOne(Span.class, spec -> spec.withText("Name, card, open tickets – level 3"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void afterACodeWhatWasAskedForIsShownAndTheRestStaysHidden() {
        openTabFor(SignedIn.agentOf(program));
        register.identify(halina, IdentificationLevel.CODE, "code");
        UI.getCurrent().navigate("participants/" + halina.value());

        _click(_get(Button.class, spec -> spec.withText("Show data")));
        _click(_get(Button.class, spec -> spec.withText("Show")));
        assertThat(_get(CheckboxGroup.class).isInvalid()).isTrue();
        _setValue(_get(CheckboxGroup.class), Set.of(MaskedField.BIRTH_DATE));
        _setValue(_get(RadioButtonGroup.class), UnmaskReason.CORRECTION);
        _click(_get(Button.class, spec -> spec.withText("Show")));

        _assertOne(Span.class, spec -> spec.withText("14.03.1958"));
        _assertOne(Span.class, spec -> spec.withText("h•••••@poczta.pl"));
    }

    @Test
    void aCodeThatNoTelephoneGetsIsCalledSo() {
        openTabFor(SignedIn.agentOf(program));
        UI.getCurrent().navigate("participants/" + halina.value());

        _click(_get(Button.class, spec -> spec.withText("Send code")));

        assertThat(_find(Span.class).stream().map(Span::getText))
                .anyMatch(words -> words.startsWith("No text message is really sent"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aBlockedCardIsShownAsBlockedAndGivenBackBySupervisorsAlone() {
        openTabFor(SignedIn.agentOf(program));
        UI.getCurrent().navigate("participants/" + halina.value());
        _click(_get(Button.class, spec -> spec.withText("Block card")));
        _setValue(_get(RadioButtonGroup.class, spec -> spec.withLabel("Why?")), BlockReason.LOST);
        _click(_get(Button.class, spec -> spec.withText("Block")));

        _assertOne(Badge.class);
        _assertNone(Button.class, spec -> spec.withText("Unblock"));

        openTabFor(SignedIn.supervisorOf(program));
        UI.getCurrent().navigate("participants/" + halina.value());
        _click(_get(Button.class, spec -> spec.withText("Unblock")));
        _assertNone(Badge.class);
    }

    @Test
    void aParticipantOfAnotherProgramIsNotThere() {
        openTabFor(SignedIn.agentOf(new Programs(directory, gatekeeper).aProgram()));

        UI.getCurrent().navigate("participants/" + halina.value());

        _assertOne(H2.class, spec -> spec.withText("There is no such participant."));
        _assertNone(ParticipantCard.class);
    }

    @Test
    @SuppressWarnings("unchecked")
    void theListShowsTheParticipantsOfTheProgram() {
        openTabFor(SignedIn.agentOf(program));

        UI.getCurrent().navigate("participants");

        var grid = (Grid<ParticipantLine>) _get(Grid.class);
        assertThat(GridKt._size(grid)).isEqualTo(1);
        assertThat(GridKt._get(grid, 0).name().full()).isEqualTo("Halina Wróbel");
    }

    @SuppressWarnings("unchecked")
    private static void answer(IdentityQuestion question, String said) {
        _setValue(_get(RadioButtonGroup.class), question);
        _setValue(_get(TextField.class, spec -> spec.withLabel("What the caller says")), said);
        _click(_get(Button.class, spec -> spec.withText("Check")));
    }
}
