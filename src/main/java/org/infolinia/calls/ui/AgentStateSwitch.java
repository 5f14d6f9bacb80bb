package org.infolinia.calls.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.shared.Registration;
import org.infolinia.calls.AgentState;
import org.infolinia.calls.AgentState.PauseReason;
import org.infolinia.calls.AgentState.State;
import org.infolinia.calls.AgentStates;
import org.infolinia.calls.CallId;
import org.infolinia.calls.extension.Extensions;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Stopwatch;
import org.jspecify.annotations.Nullable;

/** What the agent is doing and for how long. Without a call he chooses it; with one it leads to the call. */
class AgentStateSwitch extends Div {

    private final AgentStates states;
    private final Extensions extensions;
    private final AgentStateFeed feed;
    private @Nullable Registration registration;

    AgentStateSwitch(AgentStates states, Extensions extensions, AgentStateFeed feed) {
        this.states = states;
        this.extensions = extensions;
        this.feed = feed;
        addClassName("agent-state");
        show(states.mine());
    }

    @Override
    protected void onAttach(AttachEvent attachment) {
        UI tab = attachment.getUI();
        registration = feed.listen(states.mine().agent(), () -> tab.access(() -> show(states.mine())));
    }

    @Override
    protected void onDetach(DetachEvent detachment) {
        if (registration != null) {
            registration.remove();
        }
    }

    private void show(AgentState mine) {
        removeAll();
        var call = mine.call();
        if (call == null) {
            add(choice(mine));
        } else {
            add(wayTo(call, mine));
        }
    }

    private Anchor wayTo(CallId call, AgentState mine) {
        var link = new Anchor("calls/" + call.value(), iconOf(mine.state()).create(), word(mine.state()), time(mine));
        link.addClassName("agent-state-link");
        return link;
    }

    private MenuBar choice(AgentState mine) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.AURA_TERTIARY);
        bar.getElement().setAttribute("aria-label", getTranslation("calls.state.change"));
        var item = bar.addItem(iconOf(mine.state()).create());
        item.add(word(mine.state()));
        var reason = mine.reason();
        if (reason != null) {
            var why = new Span(wordFor(reason));
            why.addClassNames("small", "quiet", "pause-reason");
            item.add(why);
        }
        if (mine.state() != State.OFFLINE) {
            item.add(time(mine));
        }
        var choices = item.getSubMenu();
        if (mine.state() != State.READY) {
            choices.addItem(wordFor(State.READY), click -> states.become(State.READY));
        }
        for (var why : PauseReason.values()) {
            choices.addItem(wordFor(State.PAUSED) + ": " + wordFor(why), click -> states.pause(why));
        }
        if (mine.state() != State.OFFLINE) {
            choices.addItem(wordFor(State.OFFLINE), click -> states.become(State.OFFLINE));
        }
        choices.addSeparator();
        choices.addItem(
                getTranslation("calls.extension.mine", extensions.mine().orElse("–")),
                click -> new ExtensionDialog(extensions).open());
        return bar;
    }

    private String wordFor(PauseReason reason) {
        return getTranslation("calls.pause." + reason);
    }

    private Span word(State state) {
        var word = new Span(wordFor(state));
        word.addClassName("strong");
        return word;
    }

    private String wordFor(State state) {
        return getTranslation("calls.state." + state.name());
    }

    private Stopwatch time(AgentState mine) {
        return new Stopwatch(mine.lasting(), getTranslation("calls.state.lasting"));
    }

    private static Icon iconOf(State state) {
        return switch (state) {
            case OFFLINE -> Icon.MOON;
            case READY -> Icon.CHECK;
            case RINGING -> Icon.BELL;
            case NOT_RESPONDING -> Icon.ALERT;
            case ON_CALL -> Icon.PHONE;
            case HOLD -> Icon.PAUSE;
            case WRAP_UP -> Icon.NOTE;
            case PAUSED -> Icon.CUP;
        };
    }
}
