package org.infolinia.tickets.relations;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;
import org.springframework.stereotype.Component;

/** Which links may not be; the first rule that objects wins. */
@Component
class RelationRules {

    private final RelationRows rows;
    private final List<Rule> rules = List.of(
            this::aTicketIsNotLinkedToItself,
            this::bothAreOfOneProgram,
            this::mergedOnesStayAsTheyAre,
            this::twoAreLinkedOnce,
            this::thereIsOneAbove,
            this::noneIsAboveItself,
            this::linksAreFew);

    private interface Rule {
        Optional<Refusal> refuse(LinkTickets wanted, Ticket ticket, Ticket other);
    }

    RelationRules(RelationRows rows) {
        this.rows = rows;
    }

    Optional<Refusal> firstRefusal(LinkTickets wanted, Ticket ticket, Ticket other) {
        return rules.stream()
                .flatMap(rule -> rule.refuse(wanted, ticket, other).stream())
                .findFirst();
    }

    private Optional<Refusal> aTicketIsNotLinkedToItself(LinkTickets wanted, Ticket ticket, Ticket other) {
        return refuseWhen(ticket.number().equals(other.number()), "relation-with-itself", ticket.number());
    }

    private Optional<Refusal> bothAreOfOneProgram(LinkTickets wanted, Ticket ticket, Ticket other) {
        return refuseWhen(!ticket.program().equals(other.program()), "relation-elsewhere", other.number());
    }

    /** The other one is where its matter goes on, unless it was merged this very moment. */
    private Optional<Refusal> mergedOnesStayAsTheyAre(LinkTickets wanted, Ticket ticket, Ticket other) {
        return Stream.of(ticket.number(), other.number())
                .filter(number -> !rows.survivorOf(number).equals(number))
                .findFirst()
                .map(merged -> Refusal.of("ticket-merged", merged.toString()));
    }

    private Optional<Refusal> twoAreLinkedOnce(LinkTickets wanted, Ticket ticket, Ticket other) {
        boolean isThere =
                rows.of(ticket.number()).stream().anyMatch(link -> link.other().equals(other.number()));
        return refuseWhen(isThere, "relation-there", other.number());
    }

    private Optional<Refusal> thereIsOneAbove(LinkTickets wanted, Ticket ticket, Ticket other) {
        return isLevel(wanted)
                ? Optional.empty()
                : rows.of(wanted.lower()).stream()
                        .filter(link -> link.bond() == wanted.upwards())
                        .findFirst()
                        .map(above -> Refusal.of(
                                wanted.upwards() == Bond.PARENT ? "relation-parent-taken" : "relation-original-taken",
                                wanted.lower().toString(),
                                above.other().toString()));
    }

    private Optional<Refusal> noneIsAboveItself(LinkTickets wanted, Ticket ticket, Ticket other) {
        boolean isCircle = !isLevel(wanted) && rows.leadsUp(wanted.upper(), wanted.upwards(), wanted.lower());
        return isCircle
                ? Optional.of(Refusal.of(
                        "relation-circle",
                        wanted.upper().toString(),
                        wanted.lower().toString()))
                : Optional.empty();
    }

    private Optional<Refusal> linksAreFew(LinkTickets wanted, Ticket ticket, Ticket other) {
        return Stream.of(ticket.number(), other.number())
                .filter(number -> rows.of(number).size() >= RelationDesk.MAXIMUM_LINKS)
                .findFirst()
                .map(full -> Refusal.of("relation-too-many", full.toString(), RelationDesk.MAXIMUM_LINKS));
    }

    private static boolean isLevel(LinkTickets wanted) {
        return wanted.upwards() == Bond.RELATED;
    }

    private static Optional<Refusal> refuseWhen(boolean condition, String code, TicketNumber number) {
        return condition ? Optional.of(Refusal.of(code, number.toString())) : Optional.empty();
    }
}
