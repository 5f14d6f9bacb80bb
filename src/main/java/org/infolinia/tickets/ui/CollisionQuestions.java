package org.infolinia.tickets.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.kit.Banner;
import org.infolinia.tickets.Tag;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketChange;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketEdit.AddTags;
import org.infolinia.tickets.TicketEdit.RemoveTags;
import org.infolinia.tickets.TicketEdit.ToKind;
import org.infolinia.tickets.TicketEdit.ToOwner;
import org.infolinia.tickets.TicketEdit.ToPriority;
import org.infolinia.tickets.TicketEdit.ToQueue;
import org.infolinia.tickets.TicketEdit.ToSnooze;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketEdit.ToTopic;
import org.infolinia.tickets.ui.parts.Collisions;
import org.jspecify.annotations.Nullable;

/** Asks about properties that two have changed. */
@SpringComponent
class CollisionQuestions {

    private final Collisions collisions;
    private final ChangeWords words;

    CollisionQuestions(Collisions collisions, ChangeWords words) {
        this.collisions = collisions;
        this.words = words;
    }

    /** What an edit wants, as histories keep it. */
    private record Wanted(Field field, @Nullable String value) {}

    /**
     * Empty when nobody is known to have changed it.
     *
     * @param edit what was refused
     * @param keep leaves what is there
     * @param insist makes the edit after all
     */
    Optional<Banner> about(Ticket ticket, TicketEdit edit, Runnable keep, Runnable insist) {
        var wanted = wanted(edit);
        return collisions
                .newest(ticket.number(), change -> change.field() == wanted.field())
                .map(first -> question(ticket, first, wanted, keep, insist));
    }

    private Banner question(Ticket ticket, TicketChange first, Wanted wanted, Runnable keep, Runnable insist) {
        var locale = UI.getCurrent().getLocale();
        return collisions.question(
                first,
                translate("tickets.field." + wanted.field()),
                said(ticket, wanted.field(), first.after(), locale),
                said(ticket, wanted.field(), wanted.value(), locale),
                keep,
                insist);
    }

    private String said(Ticket ticket, Field field, @Nullable String value, Locale locale) {
        return words.of(ticket.program(), field, value, locale);
    }

    private static Wanted wanted(TicketEdit edit) {
        return switch (edit) {
            case ToState(var to) -> new Wanted(Field.STATE, to.name());
            case ToPriority(var to) -> new Wanted(Field.PRIORITY, to.name());
            case ToKind(var to) -> new Wanted(Field.KIND, to.name());
            case ToTopic to -> new Wanted(Field.TOPIC, to.path().written());
            case ToOwner(var to) -> new Wanted(Field.OWNER, to == null ? null : Long.toString(to.value()));
            case ToQueue(var to) -> new Wanted(Field.QUEUE, to);
            case ToSnooze aside ->
                new Wanted(
                        Field.SNOOZE,
                        aside.snooze() == null ? null : aside.snooze().written());
            case AddTags(var tags) -> new Wanted(Field.TAGS, joined(tags));
            case RemoveTags(var tags) -> new Wanted(Field.TAGS, joined(tags));
        };
    }

    private static String joined(Set<Tag> tags) {
        return tags.stream().sorted().map(Tag::word).collect(Collectors.joining(", "));
    }
}
