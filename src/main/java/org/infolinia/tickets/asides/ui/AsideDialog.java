package org.infolinia.tickets.asides.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.asides.Aside;
import org.infolinia.tickets.asides.AsideDrafts.Place;
import org.infolinia.tickets.asides.AsideLetter;
import org.infolinia.tickets.asides.AsideNumber;

/** One aside: what was written to and fro, and where it is gone on with. It follows what comes in while it is open. */
class AsideDialog extends Dialog {

    private final transient AsideRoom room;
    private final AsideNumber number;
    private final Place place;
    private final Runnable changed;
    private final Div standing = new Div();
    private final Div entries = new Div();
    private final LetterForm form;
    private final Button settle;
    private transient Aside aside;
    private transient List<Message> shown = List.of();

    AsideDialog(Ticket ticket, AsideNumber number, AsideRoom room, Runnable changed) {
        this.room = room;
        this.number = number;
        this.changed = changed;
        this.aside = room.shelf().find(number).orElseThrow();
        this.place = new Place(aside.ticket(), number);
        this.form = new LetterForm(ticket.number(), place, room, this::save);
        addClassName("aside-dialog");
        setHeaderTitle(getTranslation("tickets.asides.with", aside.address().value()));
        settle = new Button();
        settle.addThemeVariants(ButtonVariant.TERTIARY);
        settle.addClickListener(click -> settle());
        standing.addClassName("relation-head");
        entries.addClassName("aside-log");
        entries.getElement().setAttribute("role", "log");
        entries.getElement().setAttribute("aria-label", getTranslation("tickets.asides.letters"));
        var answering = new H3(getTranslation("tickets.asides.answer"));
        var body = new Div(standing, entries, answering, form);
        body.addClassName("dialog-body");
        add(body);
        getFooter()
                .add(
                        settle,
                        Buttons.plain(Icon.X, getTranslation("tickets.asides.leave"), Chord.CLOSE, this::close),
                        Buttons.primary(Icon.SEND, getTranslation("tickets.asides.send"), Chord.SUBMIT, this::send));
        room.drafts().find(place).ifPresent(form::showDraft);
        refresh();
        addOpenedChangeListener(change -> form.focus());
    }

    /** What is being written stays. */
    final void refresh() {
        room.shelf().find(number).ifPresent(current -> aside = current);
        if (room.desk().seen(number)) {
            room.bell().seen();
        }
        boolean isClosed = aside.state() == Aside.State.CLOSED;
        settle.setText(getTranslation(isClosed ? "tickets.asides.reopen" : "tickets.asides.close"));
        settle.setIcon((isClosed ? Icon.UNDO : Icon.LOCK).create());
        var subject = new Span(aside.subject());
        subject.addClassName("strong");
        var since = new Span(room.formats().moment(aside.turnedAt(), getLocale()));
        since.addClassNames("small", "quiet");
        standing.removeAll();
        standing.add(subject, AsideWords.badge(aside.state()), since);
        var messages = room.shelf().messages(number);
        if (!messages.equals(shown)) {
            shown = messages;
            entries.removeAll();
            messages.forEach(message -> entries.add(new AsideEntry(number, message, room)));
        }
    }

    private void save() {
        form.showSaved(room.drafts().save(place, "", "", form.text()));
    }

    private void settle() {
        if (aside.state() == Aside.State.CLOSED) {
            room.desk().reopen(number);
        } else {
            room.desk().close(number);
        }
        refresh();
        changed.run();
        settle.focus();
    }

    private void send() {
        form.letter().ifPresent(this::send);
    }

    private void send(AsideLetter letter) {
        switch (room.desk().write(number, letter)) {
            case Done<Aside> written -> {
                form.clear();
                refresh();
                changed.run();
                form.focus();
            }
            case Refused<Aside>(var refusal) -> form.refuse(refusal);
        }
    }
}
