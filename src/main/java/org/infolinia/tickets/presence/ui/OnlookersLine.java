package org.infolinia.tickets.presence.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Collectors;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.security.SignedInAgent;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.presence.Onlooker;
import org.infolinia.tickets.presence.TicketPresence;
import org.infolinia.tickets.presence.TicketPresence.Visit;
import org.jspecify.annotations.Nullable;

/** Who else has the ticket open, and who writes. A screen reader hears of it without being interrupted. */
public class OnlookersLine extends Div {

    private final transient TicketPresence presence;
    private final transient TicketNumber ticket;
    private final transient SignedInAgent agent;
    private transient @Nullable Visit visit;
    private transient List<Onlooker> shown = List.of();
    private transient Runnable ending = () -> {};

    public OnlookersLine(TicketPresence presence, TicketNumber ticket, SignedInAgent agent) {
        this.presence = presence;
        this.ticket = ticket;
        this.agent = agent;
        addClassName("onlookers");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("aria-label", getTranslation("tickets.onlookers"));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var ui = attach.getUI();
        var begun = presence.begin(ticket, agent.id(), agent.name());
        visit = begun;
        var listening = presence.listen(changed -> {
            if (changed.equals(ticket)) {
                ui.access(this::show);
            }
        });
        ending = () -> {
            listening.run();
            begun.end();
        };
        show();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        ending.run();
        visit = null;
    }

    private void show() {
        var others = visit == null ? List.<Onlooker>of() : visit.others();
        if (!others.equals(shown)) {
            shown = others;
            removeAll();
            add(names(others, true), names(others, false));
        }
    }

    private Div names(List<Onlooker> others, boolean writing) {
        var names = others.stream()
                .filter(one -> one.isWriting() == writing)
                .map(one -> one.name().full())
                .collect(Collectors.joining(", "));
        var line = new Div();
        if (!names.isEmpty()) {
            line.add(
                    writing
                            ? new Badge(Icon.PENCIL, getTranslation("tickets.onlookers.writing", names), Tone.WARN)
                            : new Badge(Icon.EYE, getTranslation("tickets.onlookers.looking", names), Tone.NEUTRAL));
        }
        return line;
    }
}
