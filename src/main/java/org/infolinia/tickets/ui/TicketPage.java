package org.infolinia.tickets.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Chord;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.WorkPage;
import org.infolinia.tickets.EventNoted;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.MessagesSplitOff;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketEvent;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TicketsMerged;
import org.infolinia.tickets.TicketsUnmerged;
import org.infolinia.tickets.assignment.ui.NextTicketActions;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.desk.UnsentAnswers;
import org.infolinia.tickets.panel.TicketCard;
import org.infolinia.tickets.snooze.ui.SnoozeAction;
import org.infolinia.tickets.ui.parts.Collisions;
import org.infolinia.tickets.ui.parts.TicketWords;
import org.jspecify.annotations.Nullable;

/** One ticket: whom it is about, its conversation with the editor, its properties and clocks. */
@Route("tickets/:number")
@PermitAll
class TicketPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final TicketFiles files;
    private final TicketDesk desk;
    private final UnsentAnswers answers;
    private final TicketFeed feed;
    private final BellFeed unsent;
    private final ListInHand listInHand;
    private final NextTicketActions nextTickets;
    private final TicketParts parts;
    private final Formats formats;

    /** What names, in the address, the message at which it is opened. */
    private static final String MESSAGE = "message";

    /** What changes on the screen so shortly before a click is not what the click was about. */
    private static final Duration UNNOTICED = Duration.ofSeconds(3);

    private @Nullable Ticket ticket;
    private @Nullable Overtaken overtaken;
    private long openedAt;
    private @Nullable Editor editor;
    private @Nullable PropertiesCard properties;
    private @Nullable ChangesCard changes;
    private List<Message> shown = List.of();
    private final Div who = column();
    private final Div conversation = column();
    private final Div state = column();
    private final Div past = column();
    private List<TicketCard> cards = List.of();
    private final Span badge = new Span();
    private final Span resolving = new Span();
    private final Div notices = column();
    private final Button merging;
    private final Button passing;
    private final SnoozeAction snoozing;
    private final Button splitting;
    private final Button correcting;
    private @Nullable Strip strip;
    private Runnable ending = () -> {};

    /** What stood here until somebody else's change was drawn. */
    private record Overtaken(Ticket before, Instant at) {}

    TicketPage(
            TicketFiles files,
            TicketDesk desk,
            UnsentAnswers answers,
            TicketFeed feed,
            BellFeed unsent,
            ListInHand listInHand,
            NextTicketActions nextTickets,
            TicketParts parts,
            Formats formats) {
        this.files = files;
        this.desk = desk;
        this.answers = answers;
        this.feed = feed;
        this.unsent = unsent;
        this.listInHand = listInHand;
        this.nextTickets = nextTickets;
        this.parts = parts;
        this.formats = formats;
        merging = Buttons.shrinking(Icon.MERGE, getTranslation("tickets.merge.action"), Chord.MERGE, this::merge);
        passing = Buttons.plain(Icon.TRANSFER, getTranslation("tickets.pass-on"), Chord.PASS_ON, this::passOn);
        snoozing = parts.dialogs().snoozing(this::refresh);
        splitting = Buttons.plain(Icon.COPY, getTranslation("tickets.split.action"), this::split);
        splitting.addClassName("split-action");
        correcting = Buttons.plain(Icon.PENCIL, getTranslation("tickets.correct.action"), this::correct);
        correcting.addClassName("correct-action");
        addClassName("ticket-page");
        conversation.addClassName("fill");
    }

    @Override
    public String getPageTitle() {
        return ticket == null ? getTranslation("tickets.title") : ticket.number() + " " + ticket.subject();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        openedAt = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(MESSAGE)
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
        ticket = event.getRouteParameters()
                .get("number")
                .flatMap(TicketNumber::parse)
                .flatMap(files::find)
                .orElse(null);
        if (ticket == null) {
            add(missing());
        } else {
            show(ticket);
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var ui = attach.getUI();
        var tickets = feed.listen(event -> {
            if (ticket != null && concerns(event, ticket.number())) {
                ui.access(() -> follow(event));
            }
        });
        var dispatches = unsent.listen(() -> ui.access(this::lookAtNotices));
        ending = () -> {
            tickets.run();
            dispatches.run();
        };
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        ending.run();
    }

    private static boolean concerns(TicketEvent event, TicketNumber number) {
        return event.ticket().number().equals(number)
                || (event instanceof TicketsMerged merged && merged.survivor().equals(number))
                || (event instanceof TicketsUnmerged unmerged
                        && unmerged.survivor().equals(number))
                || (event instanceof MessagesSplitOff split && split.from().equals(number));
    }

    private void merge() {
        if (ticket != null) {
            parts.dialogs().merge(ticket, survivor -> go(survivor.number())).open();
        }
    }

    private void passOn() {
        if (ticket != null) {
            parts.dialogs().passOn(noticed(ticket)).open();
        }
    }

    private void correct() {
        if (ticket != null) {
            parts.dialogs().correct(ticket, this::refresh).open();
        }
    }

    private void split() {
        if (ticket != null) {
            parts.dialogs().split(ticket, begun -> go(begun.number())).open();
        }
    }

    private void show(Ticket current) {
        shown = List.of();
        editor = parts.editors().of(current, this::newestShown, this::refresh, () -> goToNext(current.number()));
        properties = parts.properties().of(current, this::askAndChange);
        cards = parts.state().cards(current);
        changes = parts.state().changes(current);
        fill(past, List.of(changes, splitting));
        strip = strip(current);
        add(new WorkPage(strip)
                .who(who)
                .work(notices, conversation, editor)
                .state(properties, correcting, state)
                .state(cards.toArray(Component[]::new))
                .state(past));
        fillWho(current);
        fill(current);
        editor.read();
        if (answers.seen(current.number())) {
            unsent.seen();
        }
    }

    private void lookAtNotices() {
        if (ticket != null) {
            fillNotices(ticket);
        }
    }

    private void fill(Ticket current) {
        if (strip != null) {
            strip.rename(current.subject());
        }
        correcting.setEnabled(current.mergedInto() == null && current.state() != Ticket.State.CLOSED);
        badge.removeAll();
        badge.add(TicketWords.badge(current));
        snoozing.show(current);
        resolving.removeAll();
        resolving.add(resolveOrReopen(current));
        merging.setEnabled(current.mergedInto() == null);
        passing.setEnabled(current.mergedInto() == null);
        if (editor != null) {
            editor.show(current);
        }
        fillNotices(current);
        fillConversation(current);
        if (properties != null) {
            properties.show(current);
        }
        fill(state, parts.state().of(current, this::unmerged));
        cards.forEach(card -> card.show(current));
        splitting.setEnabled(current.mergedInto() == null);
        if (changes != null) {
            changes.refresh();
        }
    }

    /** What an agent has open beside it stays open; only a changed wallet or participant is drawn anew. */
    private void follow(TicketEvent event) {
        if (ticket != null && !isOvertaken()) {
            overtaken = new Overtaken(ticket, formats.now());
        }
        refresh();
        if (event instanceof EventNoted) {
            fillWho(event.ticket());
        }
        if (editor != null) {
            editor.look();
        }
    }

    /** Drawn anew only when something was added, so that a changed property does not take away the place one reads. */
    private void fillConversation(Ticket current) {
        var messages = files.conversation(current.number());
        if (!messages.equals(shown)) {
            openedAt = shown.isEmpty() ? openedAt : 0;
            shown = messages;
            fill(conversation, List.of(parts.conversation().of(current, messages, openedAt)));
        }
    }

    private long newestShown() {
        return shown.stream().mapToLong(Message::arrival).max().orElse(0);
    }

    private void fillNotices(Ticket current) {
        var all = parts.conversation().notices(current, this::unmerged);
        notices.setVisible(!all.isEmpty());
        fill(notices, all);
    }

    private void fillWho(Ticket current) {
        fill(who, parts.who().of(current, this::refresh));
    }

    private void refresh() {
        if (ticket != null) {
            var before = ticket;
            files.find(ticket.number()).ifPresent(fresh -> {
                ticket = fresh;
                fill(fresh);
                if (!Objects.equals(before.participant(), fresh.participant())
                        || !before.contact().equals(fresh.contact())
                        || !Objects.equals(before.mergedInto(), fresh.mergedInto())) {
                    fillWho(fresh);
                }
            });
        }
    }

    private void unmerged() {
        refresh();
        merging.focus();
    }

    private void askAndChange(TicketEdit edit) {
        if (ticket != null) {
            var current = ticket;
            if (edit instanceof ToState(var to) && to.isOver()) {
                parts.dialogs().askBeforeEnd(current, to, () -> change(current, edit), this::refresh);
            } else {
                change(current, edit);
            }
        }
    }

    private void change(Ticket current, TicketEdit edit) {
        change(edit, desk.change(noticed(current), edit));
    }

    private void change(TicketEdit edit, Outcome<Ticket> outcome) {
        forgetQuestion();
        switch (outcome) {
            case Done<Ticket> done -> {
                overtaken = null;
                refresh();
            }
            case Refused<Ticket>(var refusal) -> {
                refresh();
                if (!refusal.code().equals(Collisions.CODE) || !isAsked(edit)) {
                    TicketWords.tell(refusal);
                }
            }
        }
    }

    /** The ticket as whoever clicks has seen it. */
    private Ticket noticed(Ticket current) {
        if (overtaken != null && isOvertaken()) {
            return overtaken.before();
        }
        return ticket == null ? current : ticket;
    }

    private boolean isOvertaken() {
        return overtaken != null && formats.now().isBefore(overtaken.at().plus(UNNOTICED));
    }

    /** Whether both can be named; which of them it shall be is asked where it is changed. */
    private boolean isAsked(TicketEdit edit) {
        var known = ticket;
        if (known == null || properties == null) {
            return false;
        }
        var question = parts.dialogs()
                .collision(known, edit, this::forgetQuestion, () -> change(edit, desk.change(known, edit)));
        question.ifPresent(properties::ask);
        return question.isPresent();
    }

    private void forgetQuestion() {
        if (properties != null) {
            properties.forgetQuestion();
        }
    }

    private Strip strip(Ticket current) {
        var strip = new Strip(current.subject(), badge, parts.conversation().onlookers(current))
                .startingWith(TicketWords.number(current.number()))
                .with(passing, merging, snoozing, resolving, nextTickets.create());
        listInHand.place(current.number()).ifPresent(place -> strip.with(place(place)));
        return strip.with(
                step(Icon.UP, "tickets.previous", Chord.PREVIOUS, listInHand.before(current.number())),
                step(Icon.DOWN, "tickets.next", Chord.NEXT, listInHand.after(current.number())));
    }

    private Component resolveOrReopen(Ticket current) {
        return switch (current.state()) {
            case NEW, OPEN, PENDING ->
                Buttons.plain(
                        Icon.CHECK,
                        getTranslation("tickets.resolve"),
                        Chord.RESOLVE,
                        () -> askAndChange(new ToState(Ticket.State.RESOLVED)));
            case RESOLVED ->
                Buttons.plain(
                        Icon.UNDO,
                        getTranslation("tickets.reopen"),
                        () -> change(current, new ToState(Ticket.State.OPEN)));
            case CLOSED -> new Span();
        };
    }

    private Component place(int place) {
        var words = new Span(getTranslation("tickets.place", place, listInHand.size()));
        words.addClassNames("small", "muted", "unwrapped");
        return words;
    }

    private Button step(Icon icon, String words, Chord chord, Optional<TicketNumber> target) {
        var button = new Button(icon.create());
        button.setAriaLabel(getTranslation(words));
        button.setTooltipText(getTranslation(words));
        button.setEnabled(target.isPresent());
        target.ifPresent(number -> {
            button.addClickListener(click -> go(number));
            chord.on(button, () -> go(number));
        });
        return button;
    }

    private void goToNext(TicketNumber number) {
        listInHand
                .after(number)
                .ifPresentOrElse(TicketPage::go, () -> TicketWords.tell(getTranslation("tickets.macros.next.none")));
    }

    private static void go(TicketNumber number) {
        UI.getCurrent().navigate("tickets/" + number);
    }

    private Component missing() {
        var page = new Div(new Card(getTranslation("tickets.title"))
                .with(new EmptyState(
                        Icon.TICKET,
                        getTranslation("tickets.missing"),
                        new Anchor("tickets", getTranslation("tickets.to-list")))));
        page.addClassName("page");
        return page;
    }

    private static void fill(Div column, List<Component> parts) {
        column.removeAll();
        column.add(parts);
    }

    private static Div column() {
        var column = new Div();
        column.addClassName("stack");
        return column;
    }
}
