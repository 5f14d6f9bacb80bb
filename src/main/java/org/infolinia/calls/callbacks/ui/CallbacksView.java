package org.infolinia.calls.callbacks.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.calls.callbacks.Callback;
import org.infolinia.calls.callbacks.CallbackDesk;
import org.infolinia.calls.callbacks.CallbackFeed;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PersonName;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.security.Gatekeeper;

/** Whom the agent and his team have promised to call back, the soonest first, and how well such promises are kept. */
@Route("callbacks")
@Menu(order = 25, icon = "CALLBACK", title = "calls.callbacks.menu")
@PermitAll
class CallbacksView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private final transient CallbackDesk desk;
    private final transient CallbackFeed feed;
    private final transient ParticipantRegister register;
    private final transient Gatekeeper gatekeeper;
    private final transient Formats formats;
    private final Card list = new Card(Icon.CALLBACK, getTranslation("calls.callbacks.due")).filling();
    private final Strip strip = new Strip(getPageTitle());
    private transient Runnable ending = () -> {};

    CallbacksView(
            CallbackDesk desk,
            CallbackFeed feed,
            ParticipantRegister register,
            Gatekeeper gatekeeper,
            Formats formats) {
        this.desk = desk;
        this.feed = feed;
        this.register = register;
        this.gatekeeper = gatekeeper;
        this.formats = formats;
        addClassNames("page", "callbacks");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(strip, list);
        show();
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("calls.callbacks.menu");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var tab = attach.getUI();
        ending = feed.listen(at -> tab.access(this::showIfUntouched));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        ending.run();
    }

    /** What others do is shown at once, but never under the hands of somebody who is in the list. */
    private void showIfUntouched() {
        list.getElement()
                .executeJs("return this.contains(document.activeElement)")
                .then(Boolean.class, isTouched -> {
                    if (!isTouched) {
                        show();
                    }
                });
    }

    private void show() {
        var agent = gatekeeper.agent();
        var open = desk.open();
        if (agent.isEmpty() || open.isEmpty()) {
            list.show(figure(), new EmptyState(Icon.CHECK_C, getTranslation("calls.callbacks.none")));
            return;
        }
        var lines = new UnorderedList();
        lines.addClassName("callback-lines");
        var names = register.names(open.stream()
                .flatMap(callback -> Stream.ofNullable(callback.participant()))
                .collect(Collectors.toSet()));
        var free = desk.mayTake(open);
        open.forEach(callback -> lines.add(
                new ListItem(line(callback, name(callback, names), agent.get().id(), free.contains(callback.id())))));
        list.show(figure(), lines);
    }

    private void showChanged() {
        show();
        strip.focusTitle();
    }

    private CallbackLine line(Callback callback, String name, AgentId agent, boolean mayTake) {
        return new CallbackLine(callback, name, agent, mayTake, desk, formats, this::showChanged);
    }

    private String name(Callback callback, Map<ParticipantId, PersonName> names) {
        return Optional.ofNullable(callback.participant())
                .flatMap(participant -> Optional.ofNullable(names.get(participant)))
                .map(PersonName::full)
                .orElseGet(() -> getTranslation("calls.unknown-caller"));
    }

    /** The definition stands beside the number. */
    private Component figure() {
        var kept = desk.kept();
        var value = new Span(
                kept.percent().isPresent()
                        ? formats.number(kept.percent().getAsInt(), getLocale()) + "%"
                        : getTranslation("calls.callbacks.no-figure"));
        value.addClassName("strong");
        var definition = new Span(
                getTranslation("calls.callbacks.definition", CallbackDesk.FIGURE_WINDOW.toDays(), kept.counted()));
        definition.addClassNames("small", "muted");
        var line = new Paragraph(new Span(getTranslation("calls.callbacks.kept") + " "), value, definition);
        line.addClassName("callback-figure");
        return line;
    }
}
