package org.infolinia.calls.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import org.infolinia.calls.CallView;
import org.infolinia.calls.CallView.Phase;
import org.infolinia.kernel.AgentId;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Keycap;
import org.infolinia.kit.Mark;
import org.infolinia.kit.Stopwatch;
import org.infolinia.kit.Tone;
import org.jspecify.annotations.Nullable;

/** The call in hand over every page but its own: who it is, how it stands and for how long, and the way back to it. */
class CallInHand extends Div {

    private final transient Surroundings around;
    private final AgentId agent;
    private @Nullable Registration registration;

    CallInHand(AgentId agent, Surroundings around) {
        this.agent = agent;
        this.around = around;
        addClassName("call-in-hand-line");
    }

    @Override
    protected void onAttach(AttachEvent attachment) {
        var tab = attachment.getUI();
        registration = Registration.combine(
                tab.addAfterNavigationListener(event -> refresh(tab)),
                around.feed().listen(agent, () -> tab.access(() -> refresh(tab))),
                around.stateFeed().listen(agent, () -> tab.access(() -> refresh(tab))));
        refresh(tab);
    }

    @Override
    protected void onDetach(DetachEvent detachment) {
        if (registration != null) {
            registration.remove();
        }
    }

    private void refresh(UI tab) {
        removeAll();
        around.desk().inHand().filter(call -> !isOn(tab, call)).ifPresent(call -> add(line(call)));
    }

    private static boolean isOn(UI tab, CallView call) {
        return tab.getInternals().getActiveViewLocation().getPath().equals(pageOf(call));
    }

    private static String pageOf(CallView call) {
        return "calls/" + call.id().value();
    }

    private Section line(CallView call) {
        var program = around.programs().get(call.program());
        var who = new Span(Optional.ofNullable(call.participant())
                .flatMap(around::nameOf)
                .orElseGet(() -> around.number(call, getLocale())));
        who.addClassNames("strong", "truncated");
        var back = new Anchor(pageOf(call), getTranslation("calls.in-hand.back"));
        back.add(new Keycap(Chord.ANSWER));
        back.addClassName("call-in-hand-back");
        back.getElement().setAttribute("aria-keyshortcuts", Chord.ANSWER.ariaName());
        var line = new Section(state(call), time(call), new Mark(program.mark(), program.colour()), who, back);
        line.addClassNames("strip", "call-in-hand");
        line.getElement().setAttribute("aria-label", getTranslation("calls.in-hand"));
        return line;
    }

    private Badge state(CallView call) {
        return switch (call.phase()) {
            case ON_HOLD -> new Badge(Icon.PAUSE, getTranslation("calls.phase.hold"), Tone.WARN);
            case WRAP_UP -> new Badge(Icon.NOTE, getTranslation("calls.phase.wrap-up"), Tone.NEUTRAL);
            default -> new Badge(Icon.PHONE, getTranslation("calls.phase.connected"), Tone.ACCENT);
        };
    }

    private Stopwatch time(CallView call) {
        var elapsed = call.phase() == Phase.TALKING ? call.duration() : call.inPhase();
        return new Stopwatch(elapsed, getTranslation("calls.timer." + call.phase()));
    }
}
