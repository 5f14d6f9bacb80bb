package org.infolinia.calls.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.infolinia.calls.AgentState;
import org.infolinia.calls.AgentStates;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.CallLines;
import org.infolinia.calls.CallView.Direction;
import org.infolinia.calls.CallView.EndReason;
import org.infolinia.calls.CallView.Phase;
import org.infolinia.calls.LineCall;
import org.infolinia.calls.LineCall.LineReference;
import org.infolinia.calls.LineCall.Part;
import org.infolinia.calls.LineCall.Ringing;
import org.infolinia.calls.StartCall;
import org.infolinia.calls.WrapUpDesk;
import org.infolinia.calls.extension.Extensions;
import org.infolinia.calls.telephony.LineSources;
import org.infolinia.calls.wrapup.WrapUpMode;
import org.infolinia.calls.wrapup.WrapUpRule;
import org.infolinia.calls.wrapup.WrapUpRules;
import org.infolinia.harness.EnrolledAgents;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.Programs;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Stopwatch;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.panel.ParticipantCard;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class IncomingCallsTest extends ViewTest {

    private static final Instant NOW = FixedClock.TUESDAY_MORNING;

    @Autowired
    CallLines lines;

    @Autowired
    LineSources sources;

    @Autowired
    CallDesk desk;

    @Autowired
    WrapUpDesk wrapUpDesk;

    @Autowired
    AgentStates states;

    @Autowired
    Extensions extensions;

    @Autowired
    WrapUpRules wrapUps;

    @Autowired
    ParticipantRegister register;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    AgentDirectory agents;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    FixedClock clock;

    private ProgramId program;
    private PhoneNumber halinasPhone;
    private @Nullable String halinasTown;
    private LineReference call;
    private String extension;

    @BeforeEach
    void anAgentSitsAtATelephoneAndReadsSomethingElse() {
        program = new Programs(directory, gatekeeper).aProgram();
        var command = ParticipantFixture.halina(program);
        gatekeeper.asSystem("test", () -> register.register(command));
        halinasTown = command.address().town();
        halinasPhone = command.phones().getFirst();
        var source = gatekeeper.asSystem(
                "test", () -> sources.make(program, "Asterisk", false).orElseThrow());
        call = new LineReference(source.source().id(), "call-" + UUID.randomUUID());
        extension = "z" + program.value();
        openTabFor(new EnrolledAgents(agents, gatekeeper).enroll(Language.EN, Role.AGENT, "Tomasz", "Lis", program));
        extensions.bind(extension).orElseThrow();
        UI.getCurrent().navigate("participants");
    }

    @AfterEach
    void putBack() {
        clock.reset();
    }

    @Test
    void whatRingsIsShownOverWhateverPageIsOpen() {
        _assertNone(Section.class, spec -> spec.withClasses("incoming-call"));

        rings();

        _assertOne(Section.class, spec -> spec.withClasses("incoming-call"));
        _assertOne(Span.class, spec -> spec.withText(halinasPhone.formatted()));
        _assertOne(Span.class, spec -> spec.withText("Halina Wróbel").withClasses("strong"));
        _assertNone(
                Span.class,
                spec -> spec.withPredicate(words -> words.getText().contains(Objects.requireNonNull(halinasTown))));
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("participants");
    }

    @Test
    void whatIsTakenOpens() {
        rings();

        _click(_get(Button.class, spec -> spec.withText("Answer")));

        assertThat(_get(H1.class).getText()).isEqualTo(halinasPhone.formatted());
        _assertOne(ParticipantCard.class);
        _assertNone(Section.class, spec -> spec.withClasses("incoming-call"));
        assertThat(desk.inHand())
                .hasValueSatisfying(inHand -> assertThat(inHand.phase()).isEqualTo(Phase.TALKING));
    }

    @Test
    void whatIsLeftToOthersIsGone() {
        rings();

        _click(_get(Button.class, spec -> spec.withText("Leave to others")));

        _assertNone(Section.class, spec -> spec.withClasses("incoming-call"));
        assertThat(desk.ringing()).isEmpty();
    }

    @Test
    void whatRingsNoMoreIsGone() {
        rings();

        told(part(null, null, NOW.plusSeconds(9)));

        _assertNone(Section.class, spec -> spec.withClasses("incoming-call"));
    }

    @Test
    void whenTheCallerHangsUpThePageAsksWhatItWasAboutAndKeepsTheNote() {
        rings();
        _click(_get(Button.class, spec -> spec.withText("Answer")));
        var note = _get(TextArea.class);

        told(part(null, NOW.plusSeconds(3), NOW.plusSeconds(60)));

        _assertOne(WrapUpCard.class);
        assertThat(_get(TextArea.class)).isSameAs(note);
    }

    @Test
    void theCallInHandIsOverEveryOtherPageWithTheWayBack() {
        rings();
        _click(_get(Button.class, spec -> spec.withText("Answer")));
        _assertNone(Section.class, spec -> spec.withClasses("call-in-hand"));

        UI.getCurrent().navigate("participants");

        var line = _get(Section.class, spec -> spec.withClasses("call-in-hand"));
        _assertOne(line, Span.class, spec -> spec.withText("Halina Wróbel"));
        _assertOne(line, Span.class, spec -> spec.withText("Connected"));
        assertThat(_get(line, Anchor.class).getHref())
                .isEqualTo("calls/" + desk.inHand().orElseThrow().id().value());

        desk.hold(desk.inHand().orElseThrow().id());
        MockVaadin.clientRoundtrip(true);
        _assertOne(
                _get(Section.class, spec -> spec.withClasses("call-in-hand")),
                Span.class,
                spec -> spec.withText("On hold"));

        desk.end(desk.inHand().orElseThrow().id());
        wrapUpDesk
                .finish(desk.inHand().orElseThrow().id(), List.of("points-explained"))
                .orElseThrow();
        MockVaadin.clientRoundtrip(true);
        _assertNone(Section.class, spec -> spec.withClasses("call-in-hand"));
    }

    @Test
    void aWrapUpThatEndsByItselfShowsItsTimeAndIsExtendedWithAReason() {
        gatekeeper.asSystem(
                "test",
                () -> wrapUps.settle(program, null, new WrapUpRule(WrapUpMode.TIMED, Duration.ofMinutes(1)))
                        .orElseThrow());
        var id = desk.start(StartCall.byHand(program, null)).orElseThrow().id();
        desk.end(id);
        UI.getCurrent().navigate("calls/" + id.value());
        _assertOne(Stopwatch.class, spec -> spec.withAttribute("from", "60"));

        _click(_get(Button.class, spec -> spec.withText("More time")));
        var reason = _get(TextField.class, spec -> spec.withPlaceholder("Reason for more time"));
        assertThat(reason.isInvalid()).isTrue();
        _setValue(reason, "Ticket");
        _click(_get(Button.class, spec -> spec.withText("More time")));

        _assertOne(Stopwatch.class, spec -> spec.withAttribute("from", "120"));
        _assertNone(Button.class, spec -> spec.withText("More time"));

        clock.advance(Duration.ofMinutes(2));
        gatekeeper.asSystem("test", wrapUpDesk::finishThoseOver);
        MockVaadin.clientRoundtrip(true);
        _assertNone(WrapUpCard.class);
    }

    @Test
    void aLinkShowsWhoCallsAndChangesNothing() {
        UI.getCurrent().navigate("call", QueryParameters.of("from", halinasPhone.e164()));

        _assertOne(Span.class, spec -> spec.withText(halinasPhone.formatted()));
        assertThat(desk.inHand()).isEmpty();

        _click(_get(Button.class, spec -> spec.withText("Answer")));

        assertThat(desk.inHand())
                .hasValueSatisfying(inHand -> assertThat(inHand.from()).isEqualTo(halinasPhone));
    }

    @Test
    void aPauseIsTakenForAReason() {
        states.pause(AgentState.PauseReason.LUNCH).orElseThrow();
        MockVaadin.clientRoundtrip(true);

        _assertOne(Span.class, spec -> spec.withText("meal"));
    }

    private void rings() {
        told(part(new Ringing(extension, NOW), null, null));
    }

    private void told(Part part) {
        var line = new LineCall(
                call, program, Direction.INBOUND, halinasPhone, null, null, null, List.of(part), NOW.plusSeconds(1));
        gatekeeper.asSystem("test", () -> lines.follow(List.of(line)));
        MockVaadin.clientRoundtrip(true);
    }

    private Part part(@Nullable Ringing ringing, @Nullable Instant answeredAt, @Nullable Instant endedAt) {
        return new Part(
                NOW,
                NOW,
                Stream.ofNullable(ringing).toList(),
                answeredAt,
                answeredAt == null ? null : extension,
                null,
                Duration.ZERO,
                endedAt,
                endedAt == null || answeredAt != null ? null : EndReason.ABANDONED,
                false,
                List.of());
    }
}
