package org.infolinia.tickets.asides.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.FileLink;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Attachment;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.asides.AsideDrafts.Draft;
import org.infolinia.tickets.asides.AsideDrafts.Place;
import org.infolinia.tickets.asides.AsideLetter;
import org.infolinia.tickets.attaching.ui.AttachedFiles;
import org.infolinia.tickets.attaching.ui.FilesToSend;
import org.infolinia.tickets.desk.DraftFile;

/**
 * What is written to somebody else, and what of the ticket goes along: nothing, until it is chosen. What is typed is kept as
 * it is typed; what is chosen is not, since it leaves the house.
 */
class LetterForm extends Div {

    private static final int TYPING_PAUSE_MILLISECONDS = 400;
    private static final int EXCERPT_LENGTH = 90;

    private final TicketNumber ticket;
    private final transient AsideRoom room;
    private final Div refused = new Div();
    private final TextArea text = new TextArea();
    private final CheckboxGroup<Message> messages = new CheckboxGroup<>();
    private final CheckboxGroup<Attachment> forwarded = new CheckboxGroup<>();
    private final NativeDetails forwarding;
    private final Div leaving = new Div();
    private final AttachedFiles attached;
    private final Span saved = new Span();

    /** @param typed called when the text is another, to have it kept */
    LetterForm(TicketNumber ticket, Place place, AsideRoom room, Runnable typed) {
        this.ticket = ticket;
        this.room = room;
        addClassNames("dialog-body", "letter-form");
        refused.getElement().setAttribute("aria-live", "assertive");
        text.setLabel(getTranslation("tickets.asides.text"));
        text.setHelperText(getTranslation("tickets.asides.text-hint"));
        text.setRequiredIndicatorVisible(true);
        text.setWidthFull();
        text.setMinRows(4);
        text.setMaxLength(AsideLetter.MAXIMUM_LENGTH);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE_MILLISECONDS);
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed.run();
            }
        });
        leaving.addClassName("aside-leaving");
        attached = new AttachedFiles(files(place));
        attached.show();
        saved.addClassNames("tiny", "quiet");
        saved.getElement().setAttribute("role", "status");
        forwarding = choices();
        add(refused, text, forwarding, leaving, attached, saved);
    }

    String text() {
        return text.getValue();
    }

    void showDraft(Draft draft) {
        text.setValue(draft.text());
        showSaved(draft.savedAt());
    }

    void showSaved(Instant at) {
        saved.setText(
                text.isEmpty()
                        ? ""
                        : getTranslation("tickets.asides.draft", room.formats().time(at, getLocale())));
    }

    void focus() {
        text.focus();
    }

    /** Empty when nothing is written, which is said at the field. */
    Optional<AsideLetter> letter() {
        refused.removeAll();
        text.setInvalid(text.getValue().isBlank());
        text.setErrorMessage(getTranslation("tickets.asides.text-needed"));
        if (text.isInvalid()) {
            text.focus();
            return Optional.empty();
        }
        return Optional.of(new AsideLetter(
                text.getValue(),
                chosen(),
                forwarded.getValue().stream().map(Attachment::id).toList(),
                attached.ids()));
    }

    void refuse(Refusal refusal) {
        refused.removeAll();
        refused.add(new Banner(refusal, Tone.BAD));
        text.focus();
    }

    /** Everything is sent. */
    void clear() {
        refused.removeAll();
        text.clear();
        text.setInvalid(false);
        messages.deselectAll();
        forwarded.deselectAll();
        forwarding.setOpen(false);
        attached.show();
        saved.setText("");
    }

    private NativeDetails choices() {
        var said = room.forwarding().choices(ticket);
        var files =
                said.stream().flatMap(message -> message.attachments().stream()).toList();
        messages.setLabel(getTranslation("tickets.asides.messages"));
        messages.setItems(said);
        messages.setItemLabelGenerator(this::words);
        messages.addClassName("split-messages");
        messages.addValueChangeListener(change -> showLeaving());
        forwarded.setLabel(getTranslation("tickets.asides.files"));
        forwarded.setItems(files);
        forwarded.setItemLabelGenerator(file -> file.name() + " · " + FileLink.size(file.size()));
        forwarded.addClassName("split-messages");
        forwarded.addValueChangeListener(change -> showLeaving());
        forwarded.setVisible(!files.isEmpty());
        var details = new NativeDetails(getTranslation("tickets.asides.forward"), new Div(messages, forwarded));
        details.addClassName("folded");
        details.setVisible(!said.isEmpty());
        return details;
    }

    /** What goes out besides the agent's own words, and what of it is the participant's business alone. */
    private void showLeaving() {
        leaving.removeAll();
        var quoted = room.forwarding().text(ticket, chosen());
        if (quoted.isEmpty() && forwarded.getValue().isEmpty()) {
            return;
        }
        leaving.add(new Banner(Icon.ALERT, warning(quoted), Tone.WARN));
        if (!quoted.isEmpty()) {
            var reading = new Paragraph(quoted);
            reading.addClassNames("entry-text", "aside-quoted");
            var seen = new NativeDetails(getTranslation("tickets.asides.as-read"), reading);
            seen.addClassName("folded");
            leaving.add(seen);
        }
    }

    private String warning(String quoted) {
        var found = room.forwarding().personalDataIn(ticket, quoted);
        return found.isEmpty()
                ? getTranslation("tickets.asides.leaving")
                : getTranslation(
                        "tickets.asides.leaving-data",
                        found.stream().map(AsideWords::of).collect(Collectors.joining(", ")));
    }

    private List<Long> chosen() {
        return messages.getValue().stream().map(Message::id).toList();
    }

    private String words(Message message) {
        var name = message.author().name();
        var said = message.text().replaceAll("\\s+", " ").strip();
        return String.join(
                " · ",
                name.isEmpty()
                        ? getTranslation("tickets.somebody")
                        : room.names().inWords(name, getLocale()),
                room.formats().moment(message.at(), getLocale()),
                said.length() <= EXCERPT_LENGTH ? said : said.substring(0, EXCERPT_LENGTH) + "…");
    }

    private FilesToSend files(Place place) {
        var drafts = room.drafts();
        return new FilesToSend() {
            @Override
            public List<DraftFile> all() {
                return drafts.files(place);
            }

            @Override
            public Outcome<DraftFile> add(String name, byte[] bytes) {
                return drafts.add(place, name, bytes);
            }

            @Override
            public void remove(long file) {
                drafts.remove(place, file);
            }
        };
    }
}
