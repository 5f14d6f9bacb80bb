package org.infolinia.tickets.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.infolinia.kit.Card;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.sla.SlaState;
import org.jspecify.annotations.Nullable;

/** How long is left of what was promised, and since when somebody waits. */
class ClocksCard extends Card {

    private final Ticket ticket;
    private final Formats formats;
    private final Locale locale;

    /** @param promises how the program's promises stand, in their order */
    ClocksCard(Ticket ticket, List<SlaState> promises, Formats formats, Locale locale) {
        super(translate("tickets.clocks"));
        this.ticket = ticket;
        this.formats = formats;
        this.locale = locale;
        edgeToEdge();
        with(waiting());
        if (promises.isEmpty()) {
            with(firstAnswer());
        }
        promises.forEach(state -> with(promise(state)));
    }

    private Component promise(SlaState state) {
        var name = state.clock().metric().messageKey();
        var missedAt = state.missedAt();
        if (state.clock().isOver()) {
            return missedAt == null
                    ? clock(Icon.CHECK_C, name, getTranslation("tickets.sla.kept"), "")
                    : clock(Icon.ALERT, name, getTranslation("tickets.sla.missed-kept"), missed(missedAt));
        }
        if (missedAt != null || isPast(state.dueAt())) {
            var line = clock(Icon.ALERT, name, missed(missedAt == null ? requireNonNull(state.dueAt()) : missedAt), "");
            line.addClassName("clock-late");
            return line;
        }
        return state.dueAt() == null
                ? clock(Icon.PAUSE, name, getTranslation("tickets.sla.paused-now"), "")
                : clock(Icon.CLOCK, name, getTranslation("tickets.sla.due", formats.moment(state.dueAt(), locale)), "");
    }

    private boolean isPast(@Nullable Instant dueAt) {
        return dueAt != null && !dueAt.isAfter(formats.now());
    }

    private String missed(Instant missedAt) {
        return getTranslation("tickets.sla.missed", formats.moment(missedAt, locale));
    }

    private Component waiting() {
        var since = ticket.waitingSince();
        return since == null
                ? clock(Icon.HOURGLASS, "tickets.clock.waiting", getTranslation("tickets.clock.their-turn"), "")
                : clock(
                        Icon.CLOCK,
                        "tickets.clock.waiting",
                        span(Duration.between(since, formats.now())),
                        getTranslation("tickets.clock.waiting-since", formats.moment(since, locale)));
    }

    private Component firstAnswer() {
        var answered = ticket.firstAnsweredAt();
        return answered == null
                ? clock(Icon.CLOCK, "tickets.clock.first-answer", getTranslation("tickets.clock.not-yet"), "")
                : clock(
                        Icon.CHECK_C,
                        "tickets.clock.first-answer",
                        getTranslation(
                                "tickets.clock.first-answer-after",
                                span(Duration.between(ticket.openedAt(), answered))),
                        formats.moment(answered, locale));
    }

    private String span(Duration duration) {
        var positive = duration.isNegative() ? Duration.ZERO : duration;
        return positive.toDays() >= 1
                ? getTranslation("tickets.clock.days", positive.toDays())
                : getTranslation("tickets.clock.hours", positive.toHours(), positive.toMinutesPart());
    }

    private Div clock(Icon icon, String name, String value, String detail) {
        var strong = new Span(value);
        strong.addClassName("strong");
        var small = new Span(detail);
        small.addClassName("clock-detail");
        var clock = new Div(icon.create(), new Span(getTranslation(name)), strong, small);
        clock.addClassName("clock");
        return clock;
    }
}
