package org.infolinia.tickets.checklists;

import java.util.List;
import java.util.Optional;

/** All that is to be done on a ticket, in its order. */
public record Checklist(List<ChecklistItem> items) {

    /** The most that one ticket has. */
    public static final int MAXIMUM_ITEMS = 100;

    public Checklist {
        items = List.copyOf(items);
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    public int size() {
        return items.size();
    }

    public int done() {
        return (int) items.stream().filter(ChecklistItem::isDone).count();
    }

    /** What the ticket may not be over without. */
    public List<ChecklistItem> openCompulsory() {
        return items.stream()
                .filter(item -> item.isCompulsory() && !item.isDone())
                .toList();
    }

    public Optional<ChecklistItem> find(long id) {
        return items.stream().filter(item -> item.id() == id).findFirst();
    }
}
