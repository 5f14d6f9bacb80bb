package org.infolinia.calls.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.infolinia.calls.Agents;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.WrapUpDesk;
import org.infolinia.calls.callbacks.Callback.Place;
import org.infolinia.calls.callbacks.CallbackDesk;
import org.infolinia.calls.callbacks.PromiseCallback;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.Programs;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.knowledge.ArticleFixture;
import org.infolinia.knowledge.KnowledgeShelf;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.panel.ParticipantCard;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.scripts.ScriptFixture;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.scripts.run.ScriptJumps;
import org.infolinia.scripts.run.ScriptRunner;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CallPageTest extends ViewTest {

    @Autowired
    CallDesk desk;

    @Autowired
    WrapUpDesk wrapUpDesk;

    @Autowired
    CallbackDesk callbacks;

    @Autowired
    ParticipantRegister register;

    @Autowired
    ScriptLibrary library;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    KnowledgeShelf shelf;

    @Autowired
    ScriptRunner runner;

    @Autowired
    ScriptJumps jumps;

    @Autowired
    FixedClock clock;

    private ProgramId program;
    private ParticipantId halina;
    private PhoneNumber halinasPhone;

    @BeforeEach
    void anAgentOpensTheCalls() {
        program = new Programs(directory, gatekeeper).aProgram();
        new ScriptFixture(library, gatekeeper).published(program, "ks-balance");
        var command = ParticipantFixture.halina(program);
        halina = gatekeeper.asSystem("test", () -> register.register(command));
        halinasPhone = command.phones().getFirst();
        openTabFor(Agents.freshAgentOf(program));
        UI.getCurrent().navigate("calls");
    }

    @Test
    void aCallBegunWithANumberOpensWithItsParticipant() {
        startCallFrom(halinasPhone.e164());

        assertThat(_get(H1.class).getText()).isEqualTo(halinasPhone.formatted());
        _assertOne(ParticipantCard.class);
        assertThat(desk.inHand())
                .hasValueSatisfying(call -> assertThat(call.participant()).isEqualTo(halina));
    }

    @Test
    void somethingThatIsNoNumberStartsNoCall() {
        startCallFrom("kot");

        assertThat(_get(TextField.class, spec -> spec.withLabel("Caller’s number"))
                        .isInvalid())
                .isTrue();
        assertThat(desk.inHand()).isEmpty();
    }

    @Test
    void anUnknownCallerIsAskedFor() {
        startCallFrom("");

        _assertNone(ParticipantCard.class);
        _assertOne(H2.class, spec -> spec.withText("Who is calling?"));
    }

    @Test
    void theScriptIsChosenAndLeadsStepByStep() {
        startCallFrom(halinasPhone.e164());
        _click(_find(NativeButton.class, spec -> spec.withClasses("answer")).getFirst());
        _assertOne(Span.class, spec -> spec.withText("Step 1 of 5"));

        _click(_get(Button.class, spec -> spec.withText("Read out")));
        _click(_find(NativeButton.class, spec -> spec.withClasses("answer")).getFirst());

        _assertOne(Span.class, spec -> spec.withText("Identity confirmed – needs level 2"));
    }

    @Test
    void whatThePlaceNamesIsReadWithoutLosingThePlace() {
        new ArticleFixture(shelf, gatekeeper).written(program, "kasjer");
        gatekeeper.asSystem(
                "test",
                () -> library.publish(library.importDraft(program, ScriptFixture.naming("kasjer"), "names an article")
                                .orElseThrow())
                        .orElseThrow());
        startCallFrom(halinasPhone.e164());
        _click(_find(NativeButton.class, spec -> spec.withClasses("answer")).getFirst());

        var link = _get(
                NativeButton.class,
                spec -> spec.withClasses("link-button").withAttribute("aria-keyshortcuts", "Alt+/"));
        _click(link);

        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("kasjer en");
        assertThat(_get(Html.class).getInnerHtml()).contains("What counts from 1970-01-01");
        _setValue(_get(DatePicker.class), LocalDate.of(1969, 12, 31));
        _assertNone(Html.class);
        _click(_get(Button.class, spec -> spec.withText("Close")));
        _assertNone(Dialog.class);
        _assertOne(Span.class, spec -> spec.withText("Step 1 of 5"));
    }

    @Test
    void aTicketIsOpenedFromTheScriptWithTheAnswersAndTheScriptGoesOn() {
        startCallFrom(halinasPhone.e164());
        _click(_find(NativeButton.class, spec -> spec.withClasses("answer")).getFirst());
        var run = Objects.requireNonNull(desk.inHand().orElseThrow().run());
        runner.acknowledge(run, "complaint-deadline");
        runner.acknowledge(run, "recording-notice");
        var asking = jumps.jump(run, "shop").orElseThrow();
        runner.keepTyped(run, asking.step(), "Lublin, Zana 19");
        UI.getCurrent().navigate("calls");

        _assertOne(TextField.class, spec -> spec.withLabel("Shop").withValue("Lublin, Zana 19"));
        _click(_get(NativeButton.class, spec -> spec.withClasses("answer")));
        _click(_get(NativeButton.class, spec -> spec.withClasses("answer")));
        assertThat(_get(TextArea.class, spec -> spec.withLabel("What the participant says"))
                        .getValue())
                .isEqualTo("Sklep: Lublin, Zana 19");
        _click(_get(Button.class, spec -> spec.withText("Create")));

        assertThat(runner.view(run).disposition()).isEqualTo("points-passed-on");
        _assertOne(Button.class, spec -> spec.withText("End call"));
    }

    @Test
    void aCallbackIsPromisedFromTheScriptWhichGoesOnThere() {
        startCallFrom(halinasPhone.e164());
        _click(_find(NativeButton.class, spec -> spec.withClasses("answer")).getFirst());
        var run = Objects.requireNonNull(desk.inHand().orElseThrow().run());
        runner.acknowledge(run, "recording-notice");
        jumps.jump(run, "purchase-day").orElseThrow();
        jumps.jump(run, "callback");
        UI.getCurrent().navigate("calls");

        _click(_find(NativeButton.class, spec -> spec.withClasses("answer")).getFirst());
        _click(_get(Button.class, spec -> spec.withText("Promise")));

        _assertNone(Dialog.class);
        assertThat(callbacks.with(halina)).singleElement().satisfies(callback -> {
            assertThat(callback.number()).isEqualTo(halinasPhone);
            assertThat(callback.place()).isEqualTo(new Place(run, "purchase-day"));
        });
    }

    @Test
    void whatCameOfACallStandsOnItsPage() {
        startCallFrom(halinasPhone.e164());
        var call = desk.inHand().orElseThrow().id();
        _click(_find(NativeButton.class, spec -> spec.withClasses("answer")).getFirst());
        runner.acknowledge(Objects.requireNonNull(desk.inHand().orElseThrow().run()), "recording-notice");
        var in = clock.instant().plus(Duration.ofHours(3));
        callbacks
                .promise(new PromiseCallback(
                        program, halina, halinasPhone, "Blender", in, in.plus(Duration.ofHours(1)), true))
                .orElseThrow();
        desk.end(call);
        wrapUpDesk.finish(call, List.of("points-explained")).orElseThrow();

        UI.getCurrent().navigate("calls/" + call.value());

        _assertOne(H2.class, spec -> spec.withText("What came of it"));
        assertThat(_find(Span.class))
                .extracting(Span::getText)
                .anyMatch(words -> words.endsWith("version 1 – left before the end"))
                .anyMatch(words -> words.startsWith("Recording and personal data · "));
        assertThat(_get(
                        Anchor.class,
                        spec -> spec.withPredicate(link -> "callbacks".equals(link.getHref())
                                && link.getText().endsWith("not dialled yet"))))
                .isNotNull();
    }

    @Test
    void aMessageIsWrittenFromTheCallWhichStaysOpen() {
        startCallFrom(halinasPhone.e164());

        _click(_get(
                Button.class, spec -> spec.withText("Write a message").withAttribute("aria-keyshortcuts", "Alt+W")));

        assertThat(_get(Dialog.class).getHeaderTitle()).startsWith("Write a message · Halina");
        _click(_get(Button.class, spec -> spec.withText("Send")));
        _assertOne(Dialog.class);
        _assertOne(Button.class, spec -> spec.withText("End call"));
    }

    @Test
    void aTicketTakenDownInACallLeavesTheAgentWithHisCaller() {
        startCallFrom(halinasPhone.e164());
        _click(_get(Button.class, spec -> spec.withText("New ticket")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Subject")), "Toster");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("What the participant says")), "Nie działa");
        _click(_get(Button.class, spec -> spec.withText("Create")));

        _assertNone(Dialog.class);
        _assertOne(Button.class, spec -> spec.withText("End call"));
    }

    @Test
    void whoeverLooksForAnotherScriptMayStayWithTheOneHeFollows() {
        startCallFrom(halinasPhone.e164());
        _click(_find(NativeButton.class, spec -> spec.withClasses("answer")).getFirst());
        var run = desk.inHand().orElseThrow().run();
        _click(_get(Button.class, spec -> spec.withText("Change script")));

        _click(_get(Button.class, spec -> spec.withText("Stay with the script")));

        _assertOne(Span.class, spec -> spec.withText("Step 1 of 5"));
        assertThat(desk.inHand().orElseThrow().run()).isEqualTo(run);
    }

    @Test
    void whoeverElseOpensALiveCallReadsAboutItAndLeadsNothing() {
        startCallFrom(halinasPhone.e164());
        var path = UI.getCurrent().getActiveViewLocation().getPath();

        openTabFor(Agents.freshAgentOf(program));
        UI.getCurrent().navigate(path);

        _assertOne(H2.class, spec -> spec.withText("The call"));
        _assertNone(NativeButton.class, spec -> spec.withClasses("answer"));
        assertThat(_get(TextArea.class).isReadOnly()).isTrue();
    }

    @Test
    void whoDoesNotWantToBeRecordedIsSeenToHaveSaidSo() {
        startCallFrom("601 274 418");
        assertThat(noRecording().getElement().getAttribute("aria-pressed")).isEqualTo("false");

        _click(noRecording());

        assertThat(noRecording().getElement().getAttribute("aria-pressed")).isEqualTo("true");
    }

    private static Button noRecording() {
        return _get(Button.class, spec -> spec.withText("No recording"));
    }

    @Test
    void theNoteIsSavedAsItIsTyped() {
        startCallFrom("");

        _setValue(_get(TextArea.class), "Szuka paragonu");

        assertThat(desk.inHand())
                .hasValueSatisfying(call -> assertThat(call.note()).isEqualTo("Szuka paragonu"));
    }

    @Test
    void afterTheCallTheAgentSaysWhatItWasAboutAndIsFreeAgain() {
        startCallFrom(halinasPhone.e164());
        _click(_get(Button.class, spec -> spec.withText("End call")));

        _click(_get(Button.class, spec -> spec.withText("Close the call")));
        assertThat(_get(MultiSelectComboBox.class).isInvalid()).isTrue();

        @SuppressWarnings("unchecked")
        MultiSelectComboBox<Object> choice = _get(MultiSelectComboBox.class);
        choice.select(choice.getListDataView().getItem(0));
        _click(_get(Button.class, spec -> spec.withText("Close the call")));

        assertThat(desk.inHand()).isEmpty();
        assertThat(desk.mine()).hasSize(1);
    }

    @Test
    void aCallInHandIsFoundAgainFromTheRail() {
        startCallFrom("");

        UI.getCurrent().navigate("calls");

        _assertOne(Button.class, spec -> spec.withText("End call"));
    }

    private void startCallFrom(String number) {
        _setValue(_get(TextField.class, spec -> spec.withLabel("Caller’s number")), number);
        _click(_get(Button.class, spec -> spec.withText("New call")));
    }
}
