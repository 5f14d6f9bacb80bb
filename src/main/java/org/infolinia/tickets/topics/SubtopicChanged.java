package org.infolinia.tickets.topics;

import java.util.Locale;
import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/** A program tells its matters apart otherwise from now on. */
record SubtopicChanged(Actor by, Change change, Subtopic subtopic) implements Recorded {

    enum Change {
        ADDED,
        RENAMED,
        RETIRED,
        RESTORED
    }

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "tickets.subtopic-" + change.name().toLowerCase(Locale.ROOT),
                subtopic.program(),
                null,
                "subtopic:" + subtopic.id(),
                Map.of("topic", subtopic.topic().name(), "name", subtopic.name()));
    }
}
