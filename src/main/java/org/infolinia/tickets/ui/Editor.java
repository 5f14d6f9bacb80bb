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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
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
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.attaching.ui.AttachedFiles;
import org.infolinia.tickets.attaching.ui.FilesToSend;
import org.infolinia.tickets.desk.AnswerPreview;
import org.infolinia.tickets.desk.AnswerPreview.Preview;
import org.infolinia.tickets.desk.AnswerTicket;
import org.infolinia.tickets.desk.DraftFiles;
import org.infolinia.tickets.desk.Drafts;
import org.infolinia.tickets.desk.Drafts.Draft;
import org.infolinia.tickets.desk.DraftsOfMerged;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.macros.Macro.Next;
import org.infolinia.tickets.macros.ui.MacroActions;
import org.infolinia.tickets.macros.ui.MacroBox;
import org.infolinia.tickets.quoting.ui.Quoting;
import org.infolinia.tickets.texts.TextModule;
import org.infolinia.tickets.texts.TextModules;
import org.infolinia.tickets.texts.ui.AnswerField;
import org.infolinia.tickets.texts.ui.Marking;
import org.infolinia.tickets.texts.ui.TextModuleBox;
import org.infolinia.tickets.ui.parts.QuotedText;
import org.infolinia.tickets.ui.parts.TicketWords;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer or a note is written. What is typed is kept as it is typed. An answer is held when a message came in or
 * a colleague wrote something while it was written: the agent reads first, or sends knowing that he has not. What he has
 * begun in a ticket that is merged meanwhile stays in sight, and goes with him to where that goes on.
 */
class Editor extends Section {

    private static final int TYPING_PAUSE_MILLISECONDS = 400;
    private static final int EXCERPT_LENGTH = 90;

    private final Ticket ticket;
    private final TicketDesk desk;
    private final AnswerPreview previews;
    private final TicketFiles files;
    private final DraftsOfMerged leftBehind;
    private final Map<Drafts.Kind, TabDraft> begun = new EnumMap<>(Drafts.Kind.class);
    private final Map<Drafts.Kind, AttachedFiles> attached = new EnumMap<>(Drafts.Kind.class);
    private final TextModules modules;
    private final Quoting quoting;
    private final ReaderWords words;
    private final MacroActions macros;
    private final LongSupplier drawn;
    private final Runnable afterwards;
    private final Runnable nextInList;

    private final Span to = new Span();
    private final Div nowhere = new Div();
    private final Div guard = new Div();
    private final Div gone = new Div();
    private final Div elsewhere = new Div();
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
    private boolean hasBeenOffered;
    private @Nullable TicketNumber survivor;
    private State afterwardsItIs = State.PENDING;

    /** @param drawn the greatest {@link Message#arrival} that is on the screen */
    Editor(
            Ticket ticket,
            TicketDesk desk,
            AnswerPreview previews,
            TicketFiles files,
            Drafts drafts,
            DraftFiles draftFiles,
            DraftsOfMerged leftBehind,
            TextModules modules,
            Quoting quoting,
            ReaderWords words,
            MacroActions macros,
            LongSupplier drawn,
            Runnable afterwards,
            Runnable nextInList) {
        this.ticket = ticket;
        this.desk = desk;
        this.previews = previews;
        this.files = files;
        this.leftBehind = leftBehind;
        for (var kind : Drafts.Kind.values()) {
            begun.put(kind, new TabDraft(drafts, ticket.number(), kind));
            attached.put(kind, new AttachedFiles(FilesToSend.of(draftFiles, ticket.number(), kind)));
        }
        this.modules = modules;
        this.quoting = quoting;
        this.words = words;
        this.macros = macros;
        this.drawn = drawn;
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
        attached.forEach((kind, put) -> put.placing(passage -> insert(kind, passage)));
        add(heading(), gone, nowhere, guard, elsewhere, tools(answering), finder, macroFinder, area());
        attached.values().forEach(this::add);
        add(foot());
        openOnWhatIsBegun();
        showDraft();
        show(ticket);
    }

    /** What was begun is not out of sight because it is a note. */
    private void openOnWhatIsBegun() {
        if (draft(Drafts.Kind.ANSWER).read().isEmpty()
                && !draft(Drafts.Kind.NOTE).read().isEmpty()) {
            tabs.setSelectedTab(noting);
        }
    }

    /**
     * The ticket as it is now. In one that is merged nothing is written any more; but what was begun there, or may just be
     * typed, stays in sight.
     */
    final void show(Ticket current) {
        survivor = current.mergedInto();
        afterwardsItIs = current.state() == State.RESOLVED ? State.RESOLVED : State.PENDING;
        nameSend();
        hasBeenOffered |= survivor == null;
        setVisible(hasBeenOffered || leftBehind.isBegun(ticket.number()));
        gone.removeAll();
        if (survivor != null) {
            gone.add(new Banner(
                    Icon.MERGE,
                    getTranslation("tickets.editor.merged", survivor),
                    Tone.WARN,
                    Buttons.plain(Icon.MERGE, getTranslation("tickets.editor.take-along", survivor), this::takeAlong)));
        }
        showRoute();
    }

    private void takeAlong() {
        switch (leftBehind.takeAlong(ticket.number())) {
            case Done<TicketNumber>(var to) -> UI.getCurrent().navigate("tickets/" + to);
            case Refused<TicketNumber>(var refusal) -> TicketWords.tell(refusal);
        }
    }

    /** To which address an answer goes by now, or that there is none: then nothing can be sent, but a note be written. */
    private void showRoute() {
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
        nowhere.setVisible(!isNote() && survivor == null);
        guard.setVisible(!isNote() && survivor == null);
        send.setEnabled(survivor == null && (isNote() || hasRoute && guard.getComponentCount() == 0));
        preview.setEnabled(hasRoute);
    }

    /** What is on the screen counts as read; what has come since it was drawn does not. */
    void read() {
        lastRead = drawn.getAsLong();
        guard.removeAll();
        hint.setText("");
        allow();
    }

    /**
     * Something has happened to the ticket. What came holds a begun answer; with nothing begun there is nothing to hold.
     * While a note is written, it waits beside it.
     */
    void look() {
        catchUp();
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
        return isNote() ? !draft(Drafts.Kind.ANSWER).read().isEmpty() : !text.isEmpty();
    }

    private void submit() {
        if (text.getValue().isBlank()) {
            text.focus();
            TicketWords.tell(getTranslation("tickets.editor.empty"));
        } else if (isNote()) {
            settle(desk.note(ticket.number(), text.getValue(), files().ids()), this::done);
        } else {
            answer(false);
        }
    }

    private void answer(boolean knowingly) {
        settle(
                desk.answer(new AnswerTicket(ticket.number(), text.getValue(), lastRead, knowingly, afterwardsItIs)
                        .with(files().ids())),
                this::answered);
    }

    private void preview() {
        switch (previews.of(ticket.number(), text.getValue(), files().ids())) {
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
        draft().sent();
        showDraft();
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
        tools.add(marks());
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

    private Component marks() {
        var marks = new Div(
                mark(Icon.BOLD, getTranslation("tickets.editor.bold"), Marking.BOLD),
                mark(Icon.ITALIC, getTranslation("tickets.editor.italic"), Marking.ITALIC),
                mark(Icon.LIST, getTranslation("tickets.editor.list"), Marking.LIST),
                mark(Icon.LINK, getTranslation("tickets.editor.link"), Marking.LINK));
        marks.addClassName("editor-marks");
        marks.getElement().setAttribute("role", "group");
        marks.getElement().setAttribute("aria-label", getTranslation("tickets.editor.marks"));
        return marks;
    }

    private Button mark(Icon icon, String words, Marking marking) {
        var button = Buttons.plain(icon, "", () -> mark(marking));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setTooltipText(words);
        button.setAriaLabel(words);
        return button;
    }

    private void mark(Marking marking) {
        if (text.mark(marking)) {
            save();
        } else {
            TicketWords.tell(getTranslation("tickets.texts.no-room"));
        }
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
                save();
            }
        });
        text.addFocusListener(come -> catchUp());
        text.onMark(this::mark);
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
            save();
        }
        return hasRoom;
    }

    /** A picture stands where it was put, though the other text may be shown by now. */
    private boolean insert(Drafts.Kind kind, String passage) {
        if (kind == kind()) {
            return insert(passage);
        }
        var other = draft(kind);
        var longer = other.read() + passage;
        if (longer.length() > text.getMaxLength()) {
            return false;
        }
        other.save(longer);
        return true;
    }

    private void save() {
        draft().save(text.getValue());
        showSaved();
        showOthers();
    }

    /** Where nothing is typed here, what the same agent has typed or sent in another tab is shown. */
    private void catchUp() {
        var known = draft().text();
        if (text.getValue().equals(known) && !draft().read().equals(known)) {
            showDraft();
        }
    }

    /** Texts of the agent's other tabs, none of which has taken the place of another. */
    private void showOthers() {
        elsewhere.removeAll();
        draft().others().forEach(other -> {
            var add = Buttons.plain(Icon.PLUS, getTranslation("tickets.editor.add-other"), () -> addBelow(other));
            var discard = new Button(getTranslation("tickets.editor.discard-other"), click -> dispose(other));
            discard.addThemeVariants(ButtonVariant.TERTIARY);
            elsewhere.add(new Banner(
                    Icon.COPY,
                    getTranslation("tickets.editor.other", words.time(other.savedAt()), excerpt(other.text())),
                    Tone.WARN,
                    discard,
                    add));
        });
    }

    private void addBelow(Draft other) {
        var both = text.isEmpty() ? other.text() : text.getValue() + "\n\n" + other.text();
        if (both.length() > text.getMaxLength()) {
            TicketWords.tell(getTranslation("tickets.texts.no-room"));
        } else if (dispose(other)) {
            text.setValue(both);
            save();
            text.focus();
        }
    }

    /** One that has changed since is shown anew instead. */
    private boolean dispose(Draft other) {
        boolean isGone = draft().dispose(other);
        showOthers();
        return isGone;
    }

    private Component foot() {
        saved.addClassNames("tiny", "quiet");
        saved.getElement().setAttribute("role", "status");
        to.addClassNames("editor-recipient", "small", "muted", "truncated");
        to.getElement().setAttribute("role", "status");
        hint.addClassNames("editor-hint", "small", "muted");
        preview.addThemeVariants(ButtonVariant.TERTIARY);
        var foot = new Div(saved, to, hint, preview, send);
        foot.addClassName("editor-foot");
        return foot;
    }

    private void showDraft() {
        text.setValue(draft().read());
        text.setAriaLabel(getTranslation(isNote() ? "tickets.editor.note-label" : "tickets.editor.answer-label"));
        attached.forEach((kind, put) -> put.beShown(kind == kind()));
        files().show();
        text.takePictures(files().pictures());
        showSaved();
        showOthers();
        nameSend();
        preview.setVisible(!isNote());
        getElement().getClassList().set("writing-note", isNote());
        hint.setVisible(!isNote());
        to.setVisible(!isNote());
        allow();
    }

    /** What is over stays so when somebody adds a word to it. */
    private void nameSend() {
        var ofAnswer = afterwardsItIs == State.RESOLVED ? "tickets.editor.send-resolved" : "tickets.editor.send";
        send.setText(getTranslation(isNote() ? "tickets.editor.save-note" : ofAnswer));
        send.setSuffixComponent(new Keycap(Chord.SUBMIT));
    }

    private void showSaved() {
        saved.setText(text.isEmpty() ? "" : getTranslation("tickets.editor.draft", words.time(draft().savedAt())));
    }

    private TabDraft draft() {
        return draft(kind());
    }

    private TabDraft draft(Drafts.Kind kind) {
        return Objects.requireNonNull(begun.get(kind));
    }

    private AttachedFiles files() {
        return Objects.requireNonNull(attached.get(kind()));
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
