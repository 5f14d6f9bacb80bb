package org.infolinia.tickets.topics;

import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.TopicPath;

/**
 * The second level of a program's topics. Whatever holds for the topic holds for it, too.
 *
 * @param name 1 to {@value #MAXIMUM_NAME_LENGTH} characters; unique within the topic of its program
 * @param isRetired whether it is not offered any more; tickets that have it keep it
 */
public record Subtopic(long id, ProgramId program, Topic topic, String name, boolean isRetired) {

    public static final int MAXIMUM_NAME_LENGTH = 60;

    public TopicPath path() {
        return new TopicPath(topic, id);
    }
}
