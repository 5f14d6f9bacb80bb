package org.infolinia.tickets;

import org.infolinia.tickets.Ticket.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket is about, and more nearly, as its program tells it apart.
 *
 * @param subtopic id of one of the program's subtopics of that topic, or null when nothing nearer is said
 */
public record TopicPath(Topic topic, @Nullable Long subtopic) {

    public static TopicPath of(Topic topic) {
        return new TopicPath(topic, null);
    }

    /** @param written as {@link #written} has it */
    public static TopicPath read(String written) {
        int space = written.indexOf(' ');
        return space < 0
                ? of(Topic.valueOf(written))
                : new TopicPath(
                        Topic.valueOf(written.substring(0, space)), Long.valueOf(written.substring(space + 1)));
    }

    /** As a history keeps it. */
    public String written() {
        return subtopic == null ? topic.name() : topic + " " + subtopic;
    }
}
