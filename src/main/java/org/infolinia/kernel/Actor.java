package org.infolinia.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Who acts: an agent in person, a participant through a public door, or a part of the system in its own name.
 *
 * @param agent who it is, when it is an agent; else null
 * @param name what to call the actor in the trail; for the system the name of the part, such as {@code mailroom}
 */
public record Actor(Kind kind, @Nullable AgentId agent, String name) {

    public enum Kind {
        AGENT,
        PARTICIPANT,
        SYSTEM
    }

    public static Actor agent(AgentId id, String name) {
        return new Actor(Kind.AGENT, id, name);
    }

    public static Actor system(String part) {
        return new Actor(Kind.SYSTEM, null, part);
    }

    /** A participant who answers through a link of his own; his identity stands in the trail's subject. */
    public static Actor participant() {
        return new Actor(Kind.PARTICIPANT, null, "participant");
    }
}
