package org.infolinia.tickets.status;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.mail.template.Fact;
import org.infolinia.mail.template.Variable;
import org.infolinia.operation.PublicAddress;
import org.infolinia.security.Secret;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.book.TicketShelf;
import org.infolinia.tickets.status.StatusLinkRows.Row;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives out links to the page of a matter that came by mail, and tells where they lead. Each mail has one of its own: only
 * a hash is kept, so that no link can be said twice, and older mails go on working until their time is over.
 */
@Component
public class StatusLinks {

    /** As long as the longest answer that the law allows, with time to read it. */
    public static final Duration WORKS_FOR = Duration.ofDays(90);

    /** How long it is still known that a link has lapsed, so that whoever opens it is told so. */
    private static final Duration REMEMBERED_FOR = Duration.ofDays(365);

    private static final String PAGE = "/help/matter/";

    private final StatusLinkRows rows;
    private final StatusLinkRule rule;
    private final TicketShelf shelf;
    private final PublicAddress publicAddress;
    private final Clock clock;

    StatusLinks(StatusLinkRows rows, StatusLinkRule rule, TicketShelf shelf, PublicAddress publicAddress, Clock clock) {
        this.rows = rows;
        this.rule = rule;
        this.shelf = shelf;
        this.publicAddress = publicAddress;
        this.clock = clock;
    }

    /**
     * What a mail about a ticket says of a new link.
     *
     * @return empty when its recipient may hold none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Variable, Fact> give(Ticket ticket, EmailAddress to) {
        if (!mayHold(ticket, to) || ticket.participant() == null) {
            return Map.of();
        }
        var now = clock.instant();
        var secret = Secret.random();
        rows.add(secret, new Row(ticket.number(), ticket.participant(), now.plus(WORKS_FOR)), now);
        return facts(secret.text());
    }

    /** The same for somebody who is shown what a mail will say: the link leads nowhere. */
    @Transactional(readOnly = true)
    public Map<Variable, Fact> shown(Ticket ticket, EmailAddress to) {
        return mayHold(ticket, to) ? facts(Secret.HIDDEN) : Map.of();
    }

    /** Where a link leads; empty when we gave none with this secret. Does not ask who reads, so whoever uses it does. */
    public Optional<StatusLink> find(Secret secret) {
        return rows.find(secret).flatMap(this::lead);
    }

    /** The same, and nobody else uses the link until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<StatusLink> take(Secret secret) {
        return rows.take(secret).flatMap(this::lead);
    }

    /** Forgets those that lapsed long ago. */
    @Transactional
    public void forgetLapsed() {
        rows.forgetEndedBefore(clock.instant().minus(REMEMBERED_FOR));
    }

    private Optional<StatusLink> lead(Row row) {
        return shelf.find(row.ticket()).map(ticket -> {
            boolean isOver =
                    !row.endsAt().isAfter(clock.instant()) || !row.participant().equals(ticket.participant());
            return isOver ? new StatusLink.Lapsed(ticket) : lead(ticket);
        });
    }

    private StatusLink lead(Ticket ticket) {
        return rule.reader(ticket)
                .<StatusLink>map(reader -> new StatusLink.Open(ticket, reader))
                .orElseGet(() -> new StatusLink.Lapsed(ticket));
    }

    private boolean mayHold(Ticket ticket, EmailAddress to) {
        return rule.reader(ticket).filter(to::equals).isPresent();
    }

    private Map<Variable, Fact> facts(String secret) {
        return Map.of(
                Variable.LINK, Fact.link(publicAddress.value() + PAGE + secret),
                Variable.DAYS, Fact.words(Long.toString(WORKS_FOR.toDays())));
    }
}
