package org.infolinia.tickets.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.util.List;
import java.util.Optional;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;

/** The list an agent last looked at, so that he can go through it from ticket to ticket. */
@SpringComponent
@VaadinSessionScope
class ListInHand {

    private List<TicketNumber> numbers = List.of();

    void hold(List<Ticket> tickets) {
        numbers = tickets.stream().map(Ticket::number).toList();
    }

    Optional<TicketNumber> before(TicketNumber number) {
        return at(numbers.indexOf(number) - 1);
    }

    Optional<TicketNumber> after(TicketNumber number) {
        int place = numbers.indexOf(number);
        return place < 0 ? Optional.empty() : at(place + 1);
    }

    /** Counted from one; empty when the ticket is not on the list. */
    Optional<Integer> place(TicketNumber number) {
        int place = numbers.indexOf(number);
        return place < 0 ? Optional.empty() : Optional.of(place + 1);
    }

    int size() {
        return numbers.size();
    }

    private Optional<TicketNumber> at(int place) {
        return place >= 0 && place < numbers.size() ? Optional.of(numbers.get(place)) : Optional.empty();
    }
}
