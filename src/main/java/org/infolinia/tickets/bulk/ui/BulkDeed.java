package org.infolinia.tickets.bulk.ui;

import java.util.List;
import org.infolinia.kit.Icon;
import org.infolinia.tickets.Ticket;

/** Something that can be done with the selected tickets of a list, besides changing them. Each bean of this is offered. */
public interface BulkDeed {

    Icon icon();

    /** Key of the words on its button. */
    String verbKey();

    /**
     * @param tickets at least one
     * @param done runs when something was done with them
     */
    void begin(List<Ticket> tickets, Runnable done);
}
