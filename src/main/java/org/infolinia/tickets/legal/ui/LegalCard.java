package org.infolinia.tickets.legal.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.legal.LegalAnswer;
import org.infolinia.tickets.legal.LegalDesk;
import org.infolinia.tickets.legal.LegalExtension;
import org.infolinia.tickets.legal.LegalState;
import org.infolinia.tickets.panel.TicketCard;
import org.jspecify.annotations.Nullable;

/** The law's day, the biggest date on the ticket: what silence means, and when and how it was answered. */
class LegalCard extends TicketCard {

    private static final int SOON_DAYS = 3;
    private static final int MOST_CELLS = 31;

    private final TicketNumber number;
    private final transient LegalDesk desk;
    private final transient Formats formats;
    private final Div refused = new Div();
    private final Div legal = new Div();
    private final Button record;
    private final Button extend;
    private final Button takeBack;
    private transient @Nullable LegalState shown;

    LegalCard(TicketNumber number, LegalDesk desk, Formats formats) {
        super(translate("tickets.clock.legal"));
        this.number = number;
        this.desk = desk;
        this.formats = formats;
        this.record = Buttons.plain(Icon.STAMP, getTranslation("tickets.legal.record"), this::record);
        this.extend = Buttons.plain(Icon.HOURGLASS, getTranslation("tickets.legal.extend"), this::extend);
        this.takeBack = Buttons.plain(Icon.UNDO, getTranslation("tickets.legal.take-back"), this::takeBack);
        legal.addClassName("legal");
        var deeds = new Div(record, extend, takeBack);
        deeds.addClassName("legal-deeds");
        edgeToEdge();
        with(refused, legal, deeds);
    }

    @Override
    public void show(Ticket ticket) {
        var state = desk.of(number).orElse(null);
        setVisible(state != null && (state.dueOn() != null || state.answer() != null));
        if (state == null) {
            return;
        }
        boolean isMerged = ticket.mergedInto() != null;
        record.setVisible(!isMerged && state.dueOn() != null);
        extend.setVisible(!isMerged && state.longestDay() != null);
        takeBack.setVisible(!isMerged && state.answer() != null);
        if (!state.equals(shown)) {
            shown = state;
            draw(state);
        }
    }

    private void draw(LegalState state) {
        legal.removeAll();
        legal.setClassName("legal");
        var answer = state.answer();
        var due = state.dueOn();
        if (due == null) {
            legal.addClassName(answer == null || answer.isInTime() ? "legal-met" : "legal-late");
        } else {
            long left = ChronoUnit.DAYS.between(state.today(), due);
            if (left < 0) {
                legal.addClassName("legal-late");
            } else if (left > SOON_DAYS) {
                legal.addClassName("legal-calm");
            }
            legal.add(date(due, left), days(state, due), meaning(state, due, left < 0));
        }
        if (answer != null) {
            legal.add(new Paragraph(words(answer)));
        }
        var extension = state.extension();
        if (extension != null) {
            legal.add(notice(extension));
        }
    }

    private String words(LegalAnswer answer) {
        var day = formats.day(answer.answeredOn(), getLocale());
        return switch (answer.way()) {
            case MAIL ->
                getTranslation(
                        answer.isInTime() ? "tickets.legal.mail" : "tickets.legal.mail-late", day, dueOn(answer));
            case LETTER ->
                getTranslation(
                        answer.isInTime() ? "tickets.legal.letter" : "tickets.legal.letter-late",
                        day,
                        dueOn(answer),
                        answer.words());
            case NONE -> getTranslation("tickets.legal.none", answer.words(), answer.by(), day);
        };
    }

    private String dueOn(LegalAnswer answer) {
        return formats.day(answer.dueOn(), getLocale());
    }

    private Component date(LocalDate due, long left) {
        var distance = new Span(
                left < 0
                        ? getTranslation("tickets.clock.overdue", -left)
                        : getTranslation("tickets.clock.in-days", left));
        distance.addClassName("legal-distance");
        var date = new Paragraph(new Span(formats.day(due, getLocale())), distance);
        date.addClassName("legal-date");
        return date;
    }

    /** One cell a day, the days that are gone filled. */
    private Component days(LegalState state, LocalDate due) {
        int all = Math.clamp(ChronoUnit.DAYS.between(state.openedOn(), due), 1, MOST_CELLS);
        int gone = Math.clamp(ChronoUnit.DAYS.between(state.openedOn(), state.today()), 0, all);
        var cells = new Div();
        cells.addClassName("legal-days");
        cells.getElement().setAttribute("role", "img");
        cells.getElement().setAttribute("aria-label", getTranslation("tickets.clock.passed", gone, all));
        for (int day = 0; day < all; day++) {
            var cell = new Span();
            cell.getClassNames().set("on", day < gone);
            cells.add(cell);
        }
        return cells;
    }

    private Component meaning(LegalState state, LocalDate due, boolean late) {
        boolean silenceAccepts = state.term().silenceAccepts();
        if (late) {
            return new Paragraph(
                    getTranslation(silenceAccepts ? "tickets.clock.accepted-by-silence" : "tickets.clock.data-late"));
        }
        var words = new Paragraph();
        words.addClassName("small");
        if (silenceAccepts) {
            var silence = new Span(getTranslation("tickets.clock.silence", formats.day(due, getLocale())) + " ");
            silence.addClassName("strong");
            words.add(silence);
        }
        words.add(new Span(getTranslation("tickets.clock.answer-by")));
        return words;
    }

    private Component notice(LegalExtension extension) {
        var words = new Paragraph(getTranslation(
                "tickets.legal.extended", formats.day(extension.firstDay(), getLocale()), extension.by()));
        words.addClassNames("small", "muted");
        return words;
    }

    private void record() {
        new LegalAnswerDialog(number, desk, formats, state -> takeBack.focus()).open();
    }

    private void extend() {
        if (shown != null && shown.longestDay() != null) {
            new LegalNoticeDialog(
                            number,
                            shown.longestDay(),
                            desk,
                            desk.newestArrival(number),
                            formats,
                            state -> record.focus())
                    .open();
        }
    }

    private void takeBack() {
        refused.removeAll();
        switch (desk.takeBack(number)) {
            case Outcome.Done<LegalState> done -> record.focus();
            case Outcome.Refused<LegalState>(var refusal) -> refused.add(new Banner(refusal, Tone.BAD));
        }
    }
}
