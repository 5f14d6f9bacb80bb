package org.infolinia.tickets.bulk;

import java.util.Optional;
import java.util.function.BiFunction;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.desk.AnswerTicket;
import org.infolinia.tickets.desk.Drafts;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.texts.PersonalTexts;
import org.springframework.stereotype.Component;

/** What each contact of many tickets reads, and how it gets to him. */
@Component
public class BulkAnswers {

    private final PersonalTexts texts;
    private final TicketDesk desk;
    private final Drafts drafts;

    BulkAnswers(PersonalTexts texts, TicketDesk desk, Drafts drafts) {
        this.texts = texts;
        this.desk = desk;
        this.drafts = drafts;
    }

    /** What is wrong with it, whoever gets it. */
    public Optional<Refusal> objectionTo(BulkAnswer answer) {
        if (answer.texts().isEmpty()) {
            return Optional.of(Refusal.of("bulk-no-text"));
        }
        return answer.texts().values().stream()
                .flatMap(text -> texts.problem(text).stream())
                .findFirst();
    }

    /**
     * The answer as the ticket's contact gets it: Markdown. Refused as {@code bulk-no-language} when nothing is written in
     * his language, as {@code ticket-merged} and {@code ticket-closed}, as {@code bulk-answer-begun} when the asker has
     * begun another answer that would be lost, as {@code no-address}, and when a fact is missing.
     */
    public Outcome<String> written(Ticket ticket, BulkAnswer answer) {
        return filled(ticket, answer, texts::written);
    }

    /** The same for whoever looks at it beforehand, with what he may not see masked. */
    public Outcome<String> shown(Ticket ticket, BulkAnswer answer) {
        return filled(ticket, answer, texts::shown);
    }

    private Outcome<String> filled(
            Ticket ticket, BulkAnswer answer, BiFunction<Ticket, String, Outcome<String>> filling) {
        var number = ticket.number().toString();
        if (ticket.mergedInto() != null) {
            return Outcome.refused("ticket-merged", number);
        }
        if (ticket.state() == Ticket.State.CLOSED) {
            return Outcome.refused("ticket-closed", number);
        }
        if (drafts.find(ticket.number(), Drafts.Kind.ANSWER).isPresent()) {
            return Outcome.refused("bulk-answer-begun", number);
        }
        if (!desk.canBeAnswered(ticket)) {
            return Outcome.refused("no-address");
        }
        var text = answer.texts().get(ticket.language());
        return text == null ? Outcome.refused("bulk-no-language", number) : filling.apply(ticket, text);
    }

    /** Sends it; whoever sends to many takes over none of their tickets. */
    Outcome<Long> send(Ticket ticket, BulkAnswer answer, long lastRead) {
        return switch (written(ticket, answer)) {
            case Refused<String>(var refusal) -> Outcome.refused(refusal);
            case Done<String>(var text) ->
                text.length() > AnswerTicket.MAXIMUM_LENGTH
                        ? Outcome.refused("bulk-answer-long", AnswerTicket.MAXIMUM_LENGTH)
                        : desk.answer(new AnswerTicket(ticket.number(), text, lastRead, false, answer.afterwards())
                                .withoutTakingOver());
        };
    }
}
