package org.infolinia.tickets.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.infolinia.kit.KeysetPages;
import org.infolinia.tickets.TicketNumber;
import org.jspecify.annotations.Nullable;

/** The list an agent last looked at, so that he can go through it from ticket to ticket as it was then. */
@SpringComponent
@VaadinSessionScope
public class ListInHand {

    private @Nullable KeysetPages<?, ?> pages;
    private String size = "";

    /**
     * @param list of tickets, with their numbers as ids
     * @param count how many there are, in words
     */
    public void hold(KeysetPages<?, ?> list, String count) {
        pages = list;
        size = count;
    }

    Optional<TicketNumber> before(TicketNumber number) {
        return beside(number, -1);
    }

    Optional<TicketNumber> after(TicketNumber number) {
        return beside(number, 1);
    }

    /** Counted from one; empty when the ticket is not on the list as far as it was read. */
    OptionalInt place(TicketNumber number) {
        int place = pages == null ? -1 : pages.placeOf(number.value());
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(place + 1);
    }

    String size() {
        return size;
    }

    private Optional<TicketNumber> beside(TicketNumber number, int by) {
        if (pages == null) {
            return Optional.empty();
        }
        int place = pages.placeOf(number.value());
        var found = place < 0 || place + by < 0 ? OptionalLong.empty() : pages.idAt(place + by);
        return found.isPresent() ? Optional.of(new TicketNumber(found.getAsLong())) : Optional.empty();
    }
}
