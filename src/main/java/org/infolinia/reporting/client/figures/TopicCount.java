package org.infolinia.reporting.client.figures;

/**
 * How many contacts were about a topic; a call about two counts for both.
 *
 * @param topic as tickets name it
 */
public record TopicCount(String topic, long tickets, long calls) {

    public long contacts() {
        return tickets + calls;
    }
}
