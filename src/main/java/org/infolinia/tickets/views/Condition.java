package org.infolinia.tickets.views;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.Set;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.Snooze.Then;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.Ticket.Topic;

/** What must be so of a ticket that is listed. The names of the kinds stand in stored views and never change. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Condition.InProgram.class, name = "program"),
    @JsonSubTypes.Type(value = Condition.InState.class, name = "state"),
    @JsonSubTypes.Type(value = Condition.InQueue.class, name = "queue"),
    @JsonSubTypes.Type(value = Condition.OnTopic.class, name = "topic"),
    @JsonSubTypes.Type(value = Condition.OnSubtopic.class, name = "subtopic"),
    @JsonSubTypes.Type(value = Condition.OfKind.class, name = "of-kind"),
    @JsonSubTypes.Type(value = Condition.OfPriority.class, name = "priority"),
    @JsonSubTypes.Type(value = Condition.OwnedBy.class, name = "owner"),
    @JsonSubTypes.Type(value = Condition.OwnedByAgent.class, name = "owner-among"),
    @JsonSubTypes.Type(value = Condition.OnChannel.class, name = "channel"),
    @JsonSubTypes.Type(value = Condition.InLanguage.class, name = "language"),
    @JsonSubTypes.Type(value = Condition.Snoozed.class, name = "snoozed"),
    @JsonSubTypes.Type(value = Condition.SnoozedTo.class, name = "snoozed-to"),
    @JsonSubTypes.Type(value = Condition.Watched.class, name = "watched"),
    @JsonSubTypes.Type(value = Condition.Tagged.class, name = "tags"),
    @JsonSubTypes.Type(value = Condition.DueWithin.class, name = "due"),
    @JsonSubTypes.Type(value = Condition.About.class, name = "participant"),
    @JsonSubTypes.Type(value = Condition.OpenedWithin.class, name = "opened"),
    @JsonSubTypes.Type(value = Condition.ChangedWithin.class, name = "changed"),
    @JsonSubTypes.Type(value = Condition.ResolvedWithin.class, name = "resolved"),
    @JsonSubTypes.Type(value = Condition.WaitingLonger.class, name = "waiting"),
    @JsonSubTypes.Type(value = Condition.Merged.class, name = "merged"),
    @JsonSubTypes.Type(value = Condition.WithField.class, name = "field"),
    @JsonSubTypes.Type(value = Condition.Saying.class, name = "saying")
})
public sealed interface Condition {

    /** Of this program alone. */
    record InProgram(ProgramId program) implements Condition {}

    /** In one of these. */
    record InState(Set<State> states) implements Condition {

        public InState {
            states = Set.copyOf(states);
        }
    }

    /** In one of the queues with these keys, of which there is at least one. */
    record InQueue(Set<String> queues) implements Condition {

        public InQueue {
            queues = Set.copyOf(queues);
        }
    }

    /** On one of these, whatever is said more nearly. */
    record OnTopic(Set<Topic> topics) implements Condition {

        public OnTopic {
            topics = Set.copyOf(topics);
        }
    }

    /** On one of the programs' subtopics with these ids. */
    record OnSubtopic(Set<Long> subtopics) implements Condition {

        public OnSubtopic {
            subtopics = Set.copyOf(subtopics);
        }
    }

    record OfKind(Set<Kind> kinds) implements Condition {

        public OfKind {
            kinds = Set.copyOf(kinds);
        }
    }

    record OfPriority(Set<Priority> priorities) implements Condition {

        public OfPriority {
            priorities = Set.copyOf(priorities);
        }
    }

    record OwnedBy(Owner owner) implements Condition {}

    /** Who works on it, seen by whoever looks at the list. */
    enum Owner {
        ME,
        NOBODY,
        SOMEBODY
    }

    /** One of these colleagues works on it. */
    record OwnedByAgent(Set<AgentId> agents) implements Condition {

        public OwnedByAgent {
            agents = Set.copyOf(agents);
        }
    }

    /** It came one of these ways. */
    record OnChannel(Set<Channel> channels) implements Condition {

        public OnChannel {
            channels = Set.copyOf(channels);
        }
    }

    /** It is answered in one of these. */
    record InLanguage(Set<Language> languages) implements Condition {

        public InLanguage {
            languages = Set.copyOf(languages);
        }
    }

    /** Put aside until later, or just not. */
    record Snoozed(boolean isSnoozed) implements Condition {}

    /** Put aside, so that this becomes of it by itself. */
    record SnoozedTo(Then then) implements Condition {}

    /** Watched by whoever looks at the list, or just not. */
    record Watched(boolean isWatched) implements Condition {}

    /** With at least one of these words as a tag. */
    record Tagged(Set<String> words) implements Condition {

        public Tagged {
            words = Set.copyOf(words);
        }
    }

    /** Its earliest clock, the law's or a promise's, runs out within that time or has run out. */
    record DueWithin(Duration time) implements Condition {}

    record About(ParticipantId participant) implements Condition {}

    /** No longer ago than that. */
    record OpenedWithin(Duration time) implements Condition {}

    /** Something happened to it no longer ago than that. */
    record ChangedWithin(Duration time) implements Condition {}

    /** It was over, resolved or closed, no longer ago than that. */
    record ResolvedWithin(Duration time) implements Condition {}

    /** Its contact has waited for an answer for that long, or longer. */
    record WaitingLonger(Duration time) implements Condition {}

    /** It goes on in another ticket, or just not. */
    record Merged(boolean isMerged) implements Condition {}

    /**
     * With that in a field of its program.
     *
     * @param field id of the field
     */
    record WithField(long field, FieldTest test) implements Condition {}

    /** @param text part of the subject or of the contact's name, or the beginning of the number */
    record Saying(String text) implements Condition {

        public static final int MAXIMUM_LENGTH = 100;

        public Saying {
            text = text.strip();
            text = text.length() > MAXIMUM_LENGTH ? text.substring(0, MAXIMUM_LENGTH) : text;
        }
    }
}
