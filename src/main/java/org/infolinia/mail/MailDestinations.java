package org.infolinia.mail;

import java.util.List;
import org.infolinia.kernel.ProgramId;

/** Where a mailbox's mail can go; implemented by the module that works with it. */
public interface MailDestinations {

    /** The asker's programs with their queues, in the order in which agents see them. */
    List<Destination> mine();

    /** One program. */
    record Destination(ProgramId program, String name, List<Queue> queues) {}

    /** One of its queues. */
    record Queue(String key, String name) {}
}
