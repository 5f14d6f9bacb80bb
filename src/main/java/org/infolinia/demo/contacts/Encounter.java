package org.infolinia.demo.contacts;

import java.time.Instant;
import org.infolinia.demo.people.Member;
import org.infolinia.participants.Participant;
import org.infolinia.security.AgentView;

/** A member who got in touch, and the agent who helped him. */
record Encounter(Member member, Participant participant, AgentView agent) {

    /** What is kept of it once it is over; {@code reference} is such as {@code ticket:204181}. */
    PastContact over(String reference, boolean isByPhone, Instant endedAt) {
        return new PastContact(
                reference, isByPhone, member, agent.id(), agent.name().first(), endedAt);
    }
}
