package org.infolinia.demo.contacts;

import java.time.Instant;
import org.infolinia.demo.people.Member;
import org.infolinia.kernel.AgentId;

/**
 * A ticket or call of the demo that is over.
 *
 * @param reference such as {@code ticket:204181}
 * @param agentName first name of the agent
 */
record PastContact(
        String reference, boolean isByPhone, Member member, AgentId agent, String agentName, Instant endedAt) {

    /** Whether it was a talk; a ticket may be opened by telephone, too. */
    boolean isCall() {
        return reference.startsWith("call:");
    }

    /** The number behind the kind of thing. */
    long number() {
        return Long.parseLong(reference.substring(reference.indexOf(':') + 1));
    }
}
