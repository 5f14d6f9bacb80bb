package org.infolinia.tickets.checklists.ui;

import org.infolinia.tickets.checklists.ChecklistItem;

/** What can be done to one item where it stands. */
interface ItemDeeds {

    void tick(ChecklistItem item, boolean isDone);

    void rename(ChecklistItem item, String text);

    void demand(ChecklistItem item, boolean isCompulsory);

    /** @param places up when negative */
    void move(ChecklistItem item, int places);

    void remove(ChecklistItem item);
}
