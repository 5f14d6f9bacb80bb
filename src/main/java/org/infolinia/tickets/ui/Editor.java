package org.infolinia.tickets.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Keycap;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.attaching.ui.AttachedFiles;
import org.infolinia.tickets.attaching.ui.FilesToSend;
import org.infolinia.tickets.desk.AnswerPreview;
import org.infolinia.tickets.desk.AnswerPreview.Preview;
import org.infolinia.tickets.desk.AnswerTicket;
import org.infolinia.tickets.desk.DraftFiles;
import org.infolinia.tickets.desk.Drafts;
import org.infolinia.tickets.desk.Drafts.Draft;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.macros.Macro.Next;
import org.infolinia.tickets.macros.ui.MacroActions;
import org.infolinia.tickets.macros.ui.MacroBox;
import org.infolinia.tickets.quoting.ui.Quoting;
import org.infolinia.tickets.texts.TextModule;
import org.infolinia.tickets.texts.TextModules;
import org.infolinia.tickets.texts.ui.AnswerField;
import org.infolinia.tickets.texts.ui.TextModuleBox;
import org.infolinia.tickets.ui.parts.QuotedText;
import org.infolinia.tickets.ui.parts.TicketWords;

/**
 * Where an answer or a note is written. What is typed is kept as it is typed. An answer is held when a message came in or
 * a colleague wrote something while it was written: the agent reads first, or sends knowing that he has not.
 */
class Editor extends Section {

    private static final int TYPING_PAUSE_MILLISECONDS = 400;
    private static final int EXCERPT_LENGTH = 90;

    private final Ticket ticket;
    private final TicketDesk desk;
    private final AnswerPreview previews;
    private final TicketFiles files;
    private final Drafts drafts;
    private final DraftFiles draftFiles;
    private final AttachedFiles attached;
    private final TextModules modules;
    private final Quoting quoting;
    private final ReaderWords words;
    private final MacroActions macros;
    private final Runnable afterwards;
    private final Runnable nextInList;

    private final Span to = new Span();
    private final Div nowhere = new Div();
    private final Div guard = new Div();
    private final Tab noting;
    private final Tabs tabs;
    private final AnswerField text = new AnswerField();
    private final TextModuleBox finder;
    private final MacroBox macroFinder;
    private final Span saved = new Span();
    private final Span hint = new Span();
    private final Button preview;
    private final Button send;
    private long lastRead;
    private boolean hasRoute;

    Editor(
            Ticket ticket,
            TicketDesk desk,
            AnswerPreview previews,
            TicketFiles files,
            Drafts drafts,
            DraftFiles draftFiles,
            TextModules modules,
            Quoting quoting,
            ReaderWords words,
            MacroActions macros,
            Runnable afterwards,
            Runnable nextInList) {
        this.ticket = ticket;
        this.desk = desk;
        this.previews = previews;
        this.files = files;
        this.drafts = drafts;
        this.draftFiles = draftFiles;
        this.attached = new AttachedFiles(filesTo(Drafts.Kind.ANSWER));
        this.modules = modules;
        this.quoting = quoting;
        this.words = words;
        this.macros = macros;
        this.afterwards = afterwards;
        this.nextInList = nextInList;
        this.finder = new TextModuleBox(ticket, modules, this::insert, text::focus);
        this.macroFinder = macros.box(ticket, () -> lastRead, this::ran, text::focus);
        addClassNames("card", "editor");
        var answering = new Tab(Icon.MAIL_OUT.create(), new Span(getTranslation("tickets.editor.answer")));
        noting = new Tab(Icon.LOCK.create(), new Span(getTranslation("tickets.editor.note")));
        tabs = new Tabs(answering, noting);
        preview = Buttons.plain(Icon.EYE, getTranslation("tickets.editor.preview"), this::preview);
        send = Buttons.primary(Icon.SEND, getTranslation("tickets.editor.send"), Chord.SUBMIT, this::submit);
        send.addClassName("send");
        text.takePictures(attached.pictures());
        attached.placing(this::insert);
        add(heading(), nowhere, guard, tools(answering), finder, macroFinder, area(), attached, foot());
        showDraft();
        showRoute();
    }

    /** To which address an answer goes by now, or that there is none: then nothing can be sent, but a note be written. */
    final void showRoute() {
        var recipient = previews.recipient(ticket.number());
        hasRoute = recipient.isPresent();
        to.setText(recipient
                .map(address -> getTranslation("tickets.editor.to", TicketWords.shown(ticket, address)))
                .orElse(""));
        nowhere.removeAll();
        if (!hasRoute) {
            nowhere.add(new Banner(Refusal.of("no-address"), Tone.WARN));
        }
        allow();
    }

    /** A note is always saved; an answer needs somewhere to go and nothing unread before it. */
    private void allow() {
        nowhere.setVisible(!isNote());
        guard.setVisible(!isNote());
        send.setEnabled(isNote() || hasRoute && guard.getComponentCount() == 0);
        preview.setEnabled(hasRoute);
    }

    /** Everything that has come in is on the screen and counts as read. */
    void read() {
        lastRead = newest();
        guard.removeAll();
        hint.setText("");
        allow();
    }

    /**
     * Something has happened to the ticket. What came holds a begun answer; with nothing begun there is nothing to hold.
     * While a note is written, it waits beside it.
     */
    void look() {
        if (news().isEmpty()) {
            return;
        }
        if (!isAnswerBegun()) {
            read();
        } else if (!isNote()) {
            hold();
        }
    }

    private boolean isAnswerBegun() {
        return isNote() ? drafts.find(ticket.number(), Drafts.Kind.ANSWER).isPresent() : !text.isEmpty();
    }

    private void submit() {
        if (text.getValue().isBlank()) {
            text.focus();
            TicketWords.tell(getTranslation("tickets.editor.empty"));
        } else if (isNote()) {
            settle(desk.note(ticket.number(), text.getValue(), attached.ids()), this::done);
        } else {
            answer(false);
        }
    }

    private void answer(boolean knowingly) {
        settle(
                desk.answer(new AnswerTicket(ticket.number(), text.getValue(), lastRead, knowingly, State.PENDING)
                        .with(attached.ids())),
                this::answered);
    }

    private void preview() {
        switch (previews.of(ticket.number(), text.getValue(), attached.ids())) {
            case Done<Preview>(var seen) -> new AnswerPreviewDialog(ticket, seen).open();
            case Refused<Preview>(var refusal) -> TicketWords.tell(refusal);
        }
    }

    private void settle(Outcome<Long> outcome, Runnable written) {
        switch (outcome) {
            case Done<Long> done -> written.run();
            case Refused<Long>(var refusal) -> refused(refusal);
        }
    }

    private void refused(Refusal refusal) {
        if (refusal.code().equals("newer-message")) {
            hold();
        } else {
            TicketWords.tell(refusal);
        }
    }

    private void answered() {
        read();
        done();
    }

    private void done() {
        text.clear();
        attached.show(filesTo(kind()));
        saved.setText("");
        afterwards.run();
    }

    /** What stood in the field is not lost by a macro: it runs over no begun answer, and a note stays a draft. */
    private void ran(Next next) {
        showDraft();
        read();
        afterwards.run();
        switch (next) {
            case STAY -> text.focus();
            case IN_LIST -> nextInList.run();
            case MOST_URGENT -> {
                switch (macros.mostUrgent()) {
                    case Done<Ticket>(var found) -> UI.getCurrent().navigate("tickets/" + found.number());
                    case Refused<Ticket>(var refusal) -> TicketWords.tell(refusal);
                }
            }
        }
    }

    private void hold() {
        var readIt =
                Buttons.primary(Icon.MAIL_IN, getTranslation("tickets.editor.read"), Chord.READ_NEW_MESSAGE, () -> {
                    read();
                    text.focus();
                });
        var sendAnyway = new Button(getTranslation("tickets.editor.send-anyway"), click -> answer(true));
        sendAnyway.addThemeVariants(ButtonVariant.TERTIARY);
        guard.removeAll();
        guard.add(new Banner(Icon.ALERT, whatCame(), Tone.WARN, sendAnyway, readIt));
        hint.setText(getTranslation("tickets.editor.read-first"));
        allow();
        readIt.focus();
    }

    private String whatCame() {
        var news = news();
        return Stream.of(Direction.IN, Direction.OUT, Direction.NOTE)
                .flatMap(
                        kind -> news.stream()
                                .filter(message -> message.direction() == kind)
                                .reduce((first, second) -> second)
                                .stream())
                .map(this::cameAs)
                .collect(Collectors.joining(" "));
    }

    private String cameAs(Message message) {
        var author = words.actor(message.author().name());
        var time = words.time(message.at());
        var what = switch (message.direction()) {
            case OUT -> getTranslation("tickets.editor.newer-answer", author, time);
            case NOTE -> getTranslation("tickets.editor.newer-note", author, time);
            case IN, EVENT -> getTranslation("tickets.editor.newer", time);
        };
        return what + ": „" + excerpt(message.text()) + "”";
    }

    private List<Message> news() {
        return files.news(ticket.number(), lastRead);
    }

    private long newest() {
        return files.conversation(ticket.number()).stream()
                .mapToLong(Message::arrival)
                .max()
                .orElse(0);
    }

    private Component heading() {
        var heading = new H2(getTranslation("tickets.editor"));
        heading.addClassName("visually-hidden");
        return heading;
    }

    private Component tools(Tab answering) {
        tabs.addClassName("segments");
        tabs.getElement().setAttribute("aria-label", getTranslation("tickets.editor.kind"));
        tabs.addSelectedChangeListener(change -> {
            showDraft();
            look();
        });
        Chord.MESSAGE.on(answering, () -> write(answering));
        Chord.NOTE.on(noting, () -> write(noting));
        var tools = new Div(tabs);
        tools.addClassName("editor-tools");
        to.addClassNames("small", "muted", "truncated");
        to.getElement().setAttribute("role", "status");
        tools.add(to);
        var find = Buttons.plain(Icon.QUOTE, getTranslation("tickets.texts.action"), Chord.TEXT_MODULES, finder::open);
        find.addThemeVariants(ButtonVariant.TERTIARY);
        var quote = Buttons.plain(
                Icon.BOOK,
                getTranslation("tickets.quoting.action"),
                Chord.QUOTE,
                () -> quoting.open(ticket, this::insert));
        quote.addThemeVariants(ButtonVariant.TERTIARY);
        var run = Buttons.plain(Icon.COPY, getTranslation("tickets.macros.action"), Chord.MACROS, macroFinder::open);
        run.addThemeVariants(ButtonVariant.TERTIARY);
        var helpers = new Div(find, quote, run);
        helpers.addClassName("at-end");
        tools.add(helpers);
        return tools;
    }

    private void write(Tab kind) {
        tabs.setSelectedTab(kind);
        text.focus();
    }

    private Component area() {
        text.addClassName("editor-text");
        text.setWidthFull();
        text.setMaxLength(AnswerTicket.MAXIMUM_LENGTH);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE_MILLISECONDS);
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                showSaved(drafts.save(ticket.number(), kind(), change.getValue()));
            }
        });
        return text;
    }

    private void insert(TextModule module) {
        if (!insert(modules.filled(ticket, module))) {
            TicketWords.tell(getTranslation("tickets.texts.no-room"));
        }
    }

    private boolean insert(String passage) {
        boolean hasRoom = text.insert(passage);
        if (hasRoom) {
            showSaved(drafts.save(ticket.number(), kind(), text.getValue()));
        }
        return hasRoom;
    }

    private Component foot() {
        saved.addClassNames("tiny", "quiet", "grow");
        saved.getElement().setAttribute("role", "status");
        hint.addClassNames("small", "muted");
        preview.addThemeVariants(ButtonVariant.TERTIARY);
        var foot = new Div(saved, hint, preview, send);
        foot.addClassName("editor-foot");
        return foot;
    }

    private void showDraft() {
        var draft = drafts.find(ticket.number(), kind());
        text.setValue(draft.map(Draft::text).orElse(""));
        text.setAriaLabel(getTranslation(isNote() ? "tickets.editor.note-label" : "tickets.editor.answer-label"));
        attached.show(filesTo(kind()));
        saved.setText("");
        draft.ifPresent(found -> showSaved(found.savedAt()));
        send.setText(getTranslation(isNote() ? "tickets.editor.save-note" : "tickets.editor.send"));
        send.setSuffixComponent(new Keycap(Chord.SUBMIT));
        preview.setVisible(!isNote());
        getElement().getClassList().set("writing-note", isNote());
        hint.setVisible(!isNote());
        to.setVisible(!isNote());
        allow();
    }

    private void showSaved(Instant at) {
        saved.setText(text.isEmpty() ? "" : getTranslation("tickets.editor.draft", words.time(at)));
    }

    private FilesToSend filesTo(Drafts.Kind kind) {
        return FilesToSend.of(draftFiles, ticket.number(), kind);
    }

    private Drafts.Kind kind() {
        return isNote() ? Drafts.Kind.NOTE : Drafts.Kind.ANSWER;
    }

    private boolean isNote() {
        return noting.equals(tabs.getSelectedTab());
    }

    private static String excerpt(String text) {
        var line = QuotedText.of(text).fresh().replaceAll("\\s+", " ");
        return line.length() <= EXCERPT_LENGTH ? line : line.substring(0, EXCERPT_LENGTH) + "…";
    }
}
