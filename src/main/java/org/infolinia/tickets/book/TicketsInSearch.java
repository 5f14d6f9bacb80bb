package org.infolinia.tickets.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.search.IndexChanges;
import org.infolinia.search.source.ClueKind;
import org.infolinia.search.source.SearchDocument;
import org.infolinia.search.source.SearchDocument.Clue;
import org.infolinia.search.source.SearchRow;
import org.infolinia.search.source.SearchSource;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketChanged;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TicketOpened;
import org.infolinia.tickets.TicketsFiled;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets tickets be found by their number, by words of the subject, by who wrote and by their tags. */
@Component
class TicketsInSearch implements SearchSource {

    /** Linking can change the contact's name. */
    private static final Set<Field> INDEXED = EnumSet.of(Field.PARTICIPANT, Field.TAGS, Field.SUBJECT, Field.CONTACT);

    private static final String KIND = "ticket";

    private final Tickets tickets;
    private final IndexChanges index;
    private final ProgramDirectory programs;
    private final Phrasebook phrasebook;
    private final Gatekeeper gatekeeper;

    TicketsInSearch(
            Tickets tickets,
            IndexChanges index,
            ProgramDirectory programs,
            Phrasebook phrasebook,
            Gatekeeper gatekeeper) {
        this.tickets = tickets;
        this.index = index;
        this.programs = programs;
        this.phrasebook = phrasebook;
        this.gatekeeper = gatekeeper;
    }

    @EventListener
    void on(TicketOpened event) {
        index.changed(KIND, event.ticket().number().value());
    }

    @EventListener
    void on(TicketsFiled event) {
        index.changed(KIND, event.numbers().stream().map(TicketNumber::value).toList());
    }

    @EventListener
    void on(TicketChanged event) {
        if (INDEXED.contains(event.field())) {
            index.changed(KIND, event.ticket().number().value());
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SearchDocument> documents(Collection<Long> ids) {
        return tickets.findByNumberIn(ids).stream()
                .map(TicketRecord::view)
                .map(ticket -> new SearchDocument(
                        ticket.number().value(),
                        ticket.program(),
                        -ticket.number().value(),
                        clues(ticket),
                        Set.of()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Long> idsAfter(long id, int limit) {
        return tickets.numbersAfter(id, Limit.of(limit));
    }

    @Override
    @Transactional(readOnly = true)
    public long count() {
        return tickets.count();
    }

    @Override
    @Transactional(readOnly = true)
    public List<SearchRow> rows(Collection<Long> ids, Locale locale) {
        return tickets.findByNumberIn(ids).stream()
                .map(TicketRecord::view)
                .filter(ticket -> gatekeeper.allows(Permission.WORK_TICKETS, ticket.program()))
                .map(ticket -> row(ticket, programs.get(ticket.program()), locale))
                .toList();
    }

    private static List<Clue> clues(Ticket ticket) {
        var clues = new ArrayList<Clue>();
        clues.add(new Clue(ClueKind.NUMBER, ticket.number().toString()));
        clues.add(new Clue(ClueKind.NUMBER, Long.toString(ticket.number().value())));
        clues.add(new Clue(ClueKind.WORDS, ticket.subject()));
        if (ticket.contact().name() != null) {
            clues.add(new Clue(ClueKind.WORDS, ticket.contact().name()));
        }
        ticket.tags().forEach(tag -> clues.add(new Clue(ClueKind.WORDS, tag.word())));
        return clues;
    }

    private String state(Ticket ticket, Language language) {
        var survivor = ticket.mergedInto();
        return survivor == null
                ? phrasebook.say(language, "tickets.state." + ticket.state())
                : phrasebook.say(language, "tickets.merge.gone", survivor.toString());
    }

    private SearchRow row(Ticket ticket, Program program, Locale locale) {
        var state = state(ticket, Language.ofLocale(locale));
        var name = Objects.requireNonNullElse(ticket.contact().name(), "");
        return new SearchRow(
                ticket.number().value(),
                ticket.number() + " " + ticket.subject(),
                name.isEmpty() ? state : name + " · " + state,
                program.mark(),
                program.colour(),
                "tickets/" + ticket.number());
    }
}
