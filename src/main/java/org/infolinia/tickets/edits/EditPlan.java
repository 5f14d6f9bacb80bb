package org.infolinia.tickets.edits;

import java.util.Set;
import org.infolinia.kernel.AgentId;
import org.infolinia.tickets.Tag;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.Ticket.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket shall be; null and empty leave it as it is. The names of the parts stand in stored macros and never change.
 *
 * @param queue key of a queue
 * @param subtopic id of one of the topic's, or null for nothing nearer
 */
public record EditPlan(
        @Nullable State state,
        @Nullable Priority priority,
        @Nullable Topic topic,
        @Nullable Hand hand,
        @Nullable String queue,
        Set<Tag> tagsOn,
        Set<Tag> tagsOff,
        @Nullable Aside aside,
        @Nullable Long subtopic) {

    public static final EditPlan NOTHING = new EditPlan(null, null, null, null, null, Set.of(), Set.of(), null, null);

    public EditPlan {
        tagsOn = Set.copyOf(tagsOn);
        tagsOff = Set.copyOf(tagsOff);
    }

    /** Whose a ticket shall be. */
    public enum Whose {
        /** Of whoever does it. */
        MINE,
        NOBODYS,
        A_COLLEAGUES
    }

    /** @param agent the colleague, or null when it is none */
    public record Hand(Whose whose, @Nullable AgentId agent) {

        public Hand {
            if ((whose == Whose.A_COLLEAGUES) != (agent != null)) {
                throw new IllegalArgumentException("A colleague, and only he, is named");
            }
        }
    }

    /** Until when it is put aside, and what becomes of it. */
    public enum Aside {
        SHORTLY,
        TOMORROW,
        NEXT_WORKING_DAY,
        /** In the morning of that day it is resolved, as are the next two. */
        RESOLVED_IN_3_DAYS,
        RESOLVED_IN_A_WEEK,
        RESOLVED_IN_2_WEEKS,
        /** No longer. */
        BACK
    }

    /** Whether tickets should be over and put aside at once. */
    public boolean contradictsItself() {
        return state != null && state.isOver() && aside != null && aside != Aside.BACK;
    }
}
