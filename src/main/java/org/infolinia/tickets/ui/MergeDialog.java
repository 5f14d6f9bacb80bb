package org.infolinia.tickets.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.book.Merging;
import org.infolinia.tickets.desk.MergeTargets;
import org.infolinia.tickets.desk.MergeTargets.Comparison;
import org.infolinia.tickets.desk.MergeTargets.Side;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.ui.parts.QuotedText;
import org.infolinia.tickets.ui.parts.TicketChoice;
import org.infolinia.tickets.ui.parts.TicketWords;

/** Finds the ticket that is about the same matter, shows both side by side, and puts one into the other. */
class MergeDialog extends Dialog {

    private static final int EXCERPT_LENGTH = 160;

    private final Ticket ticket;
    private final MergeTargets targets;
    private final TicketDesk desk;
    private final Formats formats;
    private final Consumer<Ticket> merged;
    private final TicketChoice survivor;
    private final Div preview = new Div();
    private final Button merge;

    /** @param merged is given the ticket that goes on */
    MergeDialog(Ticket ticket, MergeTargets targets, TicketDesk desk, Formats formats, Consumer<Ticket> merged) {
        this.ticket = ticket;
        this.targets = targets;
        this.desk = desk;
        this.formats = formats;
        this.merged = merged;
        this.survivor = new TicketChoice(
                new TicketChoice.Words(
                        getTranslation("tickets.merge.find"),
                        getTranslation("tickets.merge.find-hint"),
                        getTranslation("tickets.merge.into"),
                        getTranslation("tickets.merge.none")),
                MergeTargets.MAXIMUM_TEXT_LENGTH,
                typed -> targets.find(ticket.number(), typed));
        this.merge = Buttons.primary(Icon.MERGE, getTranslation("tickets.merge"), Chord.SUBMIT, this::merge);
        addClassName("merge-dialog");
        setHeaderTitle(getTranslation("tickets.merge.title", ticket.number()));
        merge.addClassName("confirm");
        merge.setDisableOnClick(true);
        preview.addClassName("merge-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        var panes = new Div(survivor, preview);
        panes.addClassName("merge-panes");
        add(panes);
        getFooter().add(Buttons.plain(Icon.X, getTranslation("tickets.cancel"), Chord.CLOSE, this::close), merge);
        addOpenedChangeListener(change -> survivor.focus());
        survivor.whenChosen(this::compare);
        compare();
    }

    private void compare() {
        preview.removeAll();
        merge.setEnabled(false);
        survivor.chosen()
                .ifPresentOrElse(
                        chosen -> targets.compare(ticket.number(), chosen.number())
                                .ifPresent(this::show),
                        () -> preview.add(hint(getTranslation("tickets.merge.choose"))));
    }

    private void show(Comparison comparison) {
        var from = comparison.ticket();
        var into = comparison.survivor();
        comparison.objection().ifPresentOrElse(this::object, () -> {
            merge.setEnabled(true);
            preview.add(new Banner(
                    Icon.MERGE,
                    getTranslation(
                            "tickets.merge.consequence",
                            from.ticket().number(),
                            into.ticket().number(),
                            from.messages()),
                    Tone.NEUTRAL));
            reopening(from.ticket(), into.ticket()).ifPresent(preview::add);
            belongings(comparison).ifPresent(preview::add);
            law(from.ticket(), into.ticket()).ifPresent(preview::add);
            strangers(from.ticket(), into.ticket()).ifPresent(preview::add);
        });
        var sides = new Div(
                side(from, getTranslation("tickets.merge.ends")), side(into, getTranslation("tickets.merge.goes-on")));
        sides.addClassName("merge-sides");
        preview.add(sides);
    }

    private void object(Refusal refusal) {
        preview.add(new Banner(refusal, Tone.BAD));
    }

    private Optional<Component> reopening(Ticket from, Ticket into) {
        return into.state().isOver() && Merging.isOpened(from, into)
                ? Optional.of(
                        new Banner(Icon.UNDO, getTranslation("tickets.merge.reopens", into.number()), Tone.ACCENT))
                : Optional.empty();
    }

    /** What is compulsory in the one is not lost. */
    private Optional<Component> belongings(Comparison comparison) {
        var along = comparison.goesAlong();
        return along.isEmpty()
                ? Optional.empty()
                : Optional.of(new Banner(
                        Icon.CHECK,
                        getTranslation(
                                "tickets.merge.along",
                                comparison.survivor().ticket().number(),
                                String.join("; ", along)),
                        Tone.ACCENT));
    }

    /** What the law demands of the one is demanded of the other from then on. */
    private Optional<Component> law(Ticket from, Ticket into) {
        var day = from.legalDueOn();
        return day == null || (into.legalDueOn() != null && !day.isBefore(into.legalDueOn()))
                ? Optional.empty()
                : Optional.of(new Banner(
                        Icon.CLOCK,
                        getTranslation(
                                "tickets.merge.law",
                                into.number(),
                                TicketWords.of(from.kind()),
                                formats.day(day, getLocale())),
                        Tone.WARN));
    }

    /** Whoever merges what two people asked must not fear, nor hope, that they read each other. */
    private Optional<Component> strangers(Ticket from, Ticket into) {
        return isOneContact(from, into)
                ? Optional.empty()
                : Optional.of(new Banner(
                        Icon.LOCK,
                        getTranslation(
                                "tickets.merge.strangers",
                                from.number(),
                                into.number(),
                                contactOf(from),
                                contactOf(into)),
                        Tone.ACCENT));
    }

    private static boolean isOneContact(Ticket from, Ticket into) {
        var one = from.contact().address();
        var other = into.contact().address();
        return one == null || other == null
                ? Objects.equals(from.participant(), into.participant())
                : one.equals(other);
    }

    private String contactOf(Ticket ticket) {
        var address = ticket.contact().address();
        var known = address == null ? TicketWords.whose(ticket) : address.value();
        return known.isEmpty() ? getTranslation("tickets.somebody") : known;
    }

    private Component side(Side side, String what) {
        var shown = side.ticket();
        var heading = new H3(new Span(shown.number().toString()), new Span(what));
        heading.addClassName("merge-heading");
        var facts = new Facts()
                .with(getTranslation("tickets.list.subject"), shown.subject())
                .with(getTranslation("tickets.merge.participant"), whoseWords(shown))
                .with(getTranslation("tickets.list.state"), TicketWords.badge(shown.state()))
                .with(getTranslation("tickets.merge.opened"), formats.moment(shown.openedAt(), getLocale()))
                .with(getTranslation("tickets.merge.messages"), formats.number(side.messages(), getLocale()));
        var last = new OrderedList();
        last.addClassName("merge-messages");
        side.last().forEach(message -> last.add(line(message)));
        var section = new Section(heading, facts, last);
        section.addClassName("merge-side");
        return section;
    }

    private ListItem line(Message message) {
        var head = new Span(author(message) + " · " + formats.moment(message.at(), getLocale()));
        head.addClassNames("tiny", "muted");
        var words = QuotedText.of(message.text()).fresh().replaceAll("\\s+", " ");
        var text = words.length() <= EXCERPT_LENGTH ? words : words.substring(0, EXCERPT_LENGTH) + "…";
        return new ListItem(head, new Paragraph(text));
    }

    private String author(Message message) {
        var name = message.author().name();
        return name.isEmpty() ? getTranslation("tickets.somebody") : name;
    }

    private String whoseWords(Ticket shown) {
        var words = TicketWords.whose(shown);
        var isSame = shown.participant() != null && Objects.equals(shown.participant(), ticket.participant());
        return isSame || shown.number().equals(ticket.number())
                ? words
                : words + " – " + getTranslation("tickets.merge.somebody-else");
    }

    private void merge() {
        survivor.chosen().ifPresentOrElse(chosen -> mergeInto(chosen.number()), survivor::focus);
    }

    private void mergeInto(TicketNumber into) {
        switch (desk.merge(ticket.number(), into)) {
            case Done<Ticket>(var merging) -> {
                close();
                merged.accept(merging);
            }
            case Refused<Ticket>(var refusal) -> {
                TicketWords.tell(refusal);
                compare();
            }
        }
    }

    private static Component hint(String words) {
        var hint = new Paragraph(words);
        hint.addClassNames("small", "muted");
        return hint;
    }
}
