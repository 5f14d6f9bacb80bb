package org.infolinia.tickets.ui;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.desk.Drafts;
import org.infolinia.tickets.desk.Drafts.Draft;

/**
 * A draft as one tab has it. When the same agent has gone on with it in another tab, what is typed here is kept beside it
 * until he has settled which of them it shall be.
 */
class TabDraft {

    private final Drafts drafts;
    private final TicketNumber ticket;
    private final Drafts.Kind kind;
    private final String tab = UUID.randomUUID().toString();
    private String text = "";
    private Instant savedAt = Instant.EPOCH;
    private long version = Drafts.NONE;
    private boolean isBeside;

    TabDraft(Drafts drafts, TicketNumber ticket, Drafts.Kind kind) {
        this.drafts = drafts;
        this.ticket = ticket;
        this.kind = kind;
    }

    /** What this tab has to show: its own text while that stands beside the draft, and else what is stored by now. */
    String read() {
        if (!isBeside) {
            drafts.find(ticket, kind).ifPresentOrElse(this::take, () -> know("", Instant.EPOCH, Drafts.NONE));
        }
        return text;
    }

    String text() {
        return text;
    }

    /** When it was saved; nothing worth telling while it is empty. */
    Instant savedAt() {
        return savedAt;
    }

    void save(String typed) {
        if (isBeside && drafts.find(ticket, kind).isEmpty()) {
            standInItsPlace();
        }
        if (!isBeside) {
            drafts.save(ticket, kind, typed, version).ifPresentOrElse(this::take, () -> isBeside = true);
        }
        if (isBeside) {
            know(typed, drafts.keepBeside(ticket, kind, tab, typed), Drafts.NONE);
        }
    }

    /** What the agent has written for the same purpose in other tabs. */
    List<Draft> others() {
        return drafts.all(ticket, kind).stream()
                .filter(draft -> isBeside ? !draft.tab().equals(tab) : !draft.isInItsPlace())
                .toList();
    }

    /** Settles that another one is not wanted any more. @return false when it has changed meanwhile, and is still there */
    boolean dispose(Draft other) {
        boolean isGone = drafts.discard(ticket, kind, other);
        if (isGone && isBeside && other.isInItsPlace()) {
            standInItsPlace();
            save(text);
        }
        return isGone;
    }

    /** It was sent. */
    void sent() {
        isBeside = false;
    }

    private void standInItsPlace() {
        drafts.keepBeside(ticket, kind, tab, "");
        isBeside = false;
        version = Drafts.NONE;
    }

    private void take(Draft draft) {
        know(draft.text(), draft.savedAt(), draft.version());
    }

    private void know(String known, Instant at, long seen) {
        text = known;
        savedAt = at;
        version = seen;
    }
}
