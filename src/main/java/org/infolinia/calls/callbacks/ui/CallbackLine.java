package org.infolinia.calls.callbacks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import org.infolinia.calls.CallView;
import org.infolinia.calls.callbacks.Callback;
import org.infolinia.calls.callbacks.Callback.Result;
import org.infolinia.calls.callbacks.Callback.State;
import org.infolinia.calls.callbacks.CallbackDesk;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;

/** One promise: until when, to whom, why, and the next step with it. */
class CallbackLine extends Div {

    private final transient Callback callback;
    private final transient AgentId agent;
    private final boolean mayTake;
    private final transient CallbackDesk desk;
    private final transient Formats formats;
    private final transient Runnable changed;
    private final Div said = new Div();

    /**
     * @param name whom it is to, as it is shown
     * @param mayTake whether the agent may take it in hand
     */
    CallbackLine(
            Callback callback,
            String name,
            AgentId agent,
            boolean mayTake,
            CallbackDesk desk,
            Formats formats,
            Runnable changed) {
        this.callback = callback;
        this.agent = agent;
        this.mayTake = mayTake;
        this.desk = desk;
        this.formats = formats;
        this.changed = changed;
        addClassName("callback-line");
        said.getElement().setAttribute("aria-live", "polite");
        add(head(name), about(), deeds(name), said);
    }

    private Component head(String name) {
        var who = new Span(name);
        who.addClassNames("strong", "grow");
        var head = new Div(who, badge());
        head.addClassName("callback-head");
        return head;
    }

    private Badge badge() {
        var window = getTranslation(
                "calls.callback.window",
                formats.moment(callback.from(), getLocale()),
                formats.time(callback.to(), getLocale()));
        if (callback.isOverdue(formats.now())) {
            return new Badge(Icon.ALERT, getTranslation("calls.callback.overdue", window), Tone.BAD);
        }
        boolean isDue = !formats.now().isBefore(callback.from());
        return new Badge(Icon.CLOCK, window, isDue ? Tone.WARN : Tone.NEUTRAL);
    }

    private Component about() {
        var words = new Div();
        words.addClassNames("small", "muted", "callback-about");
        words.add(new Span(callback.number().masked()));
        if (!callback.about().isEmpty()) {
            words.add(new Span(" · " + callback.about()));
        }
        words.add(new Span(" · " + whose()));
        if (!callback.attempts().isEmpty()) {
            words.add(new Span(" · "
                    + getTranslation(
                            "calls.callback.attempts", callback.attempts().size())));
        }
        return words;
    }

    private String whose() {
        if (callback.state() == State.TAKEN) {
            return getTranslation("calls.callback.taken", callback.takenName());
        }
        return callback.owner() == null
                ? getTranslation("calls.callback.own.false")
                : getTranslation("calls.callback.of", callback.ownerName());
    }

    private Component deeds(String name) {
        var deeds = new Div();
        deeds.addClassName("callback-deeds");
        boolean isMine = agent.equals(callback.takenBy());
        if (isMine && callback.lacksResult()) {
            deeds.add(result(name));
            return deeds;
        }
        if (mayTake) {
            var dial = Buttons.plain(Icon.PHONE, getTranslation("calls.callback.dial"), this::dial);
            dial.setAriaLabel(getTranslation("calls.callback.dial") + ": " + name);
            deeds.add(dial);
            deeds.add(
                    isMine
                            ? Buttons.plain(
                                    Icon.UNDO,
                                    getTranslation("calls.callback.give-back"),
                                    () -> show(desk.giveBack(callback.id())))
                            : Buttons.plain(
                                    Icon.CHECK,
                                    getTranslation("calls.callback.take"),
                                    () -> show(desk.take(callback.id()))));
            deeds.add(Buttons.plain(
                    Icon.X,
                    getTranslation("calls.callback.cancel"),
                    () -> new CancelDialog(reason -> desk.cancel(callback.id(), reason), changed).open()));
        }
        return deeds;
    }

    private Component result(String name) {
        var result = new Select<Result>();
        result.setAriaLabel(getTranslation("calls.callback.result") + ": " + name);
        result.setPlaceholder(getTranslation("calls.callback.result"));
        result.setItems(Result.values());
        result.setItemLabelGenerator(each -> getTranslation("calls.callback.result." + each));
        result.addValueChangeListener(change -> {
            show(desk.settle(callback.id(), change.getValue()));
        });
        var call = callback.attempts().getLast().call();
        var line = new Div(result, new Anchor("calls/" + call.value(), getTranslation("calls.callback.call")));
        line.addClassName("callback-result");
        return line;
    }

    /** The number is told to the telephone, and thereby to the agent, when he dials it; the trail says so. */
    private void dial() {
        switch (desk.dial(callback.id())) {
            case Outcome.Done<CallView>(CallView call) -> {
                UI.getCurrent().getPage().open("tel:" + callback.number().e164(), "_self");
                UI.getCurrent().navigate("calls/" + call.id().value());
            }
            case Outcome.Refused<CallView>(Refusal refusal) -> refuse(refusal);
        }
    }

    private void show(Outcome<Callback> outcome) {
        switch (outcome) {
            case Outcome.Done<Callback> done -> changed.run();
            case Outcome.Refused<Callback>(Refusal refusal) -> refuse(refusal);
        }
    }

    private void refuse(Refusal refusal) {
        said.removeAll();
        said.add(new Banner(
                Icon.ALERT,
                getTranslation(refusal.messageKey(), refusal.arguments().toArray()),
                Tone.WARN));
    }
}
