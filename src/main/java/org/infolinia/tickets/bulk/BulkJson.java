package org.infolinia.tickets.bulk;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.TicketEdit;
import tools.jackson.databind.json.JsonMapper;

/** Edits and refusals as they are stored. */
final class BulkJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().addMixIn(TicketEdit.class, NamedEdit.class).build();

    private BulkJson() {}

    /** The names of the edits stand in stored bulks and never change. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "edit")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = TicketEdit.ToState.class, name = "state"),
        @JsonSubTypes.Type(value = TicketEdit.ToPriority.class, name = "priority"),
        @JsonSubTypes.Type(value = TicketEdit.ToKind.class, name = "kind"),
        @JsonSubTypes.Type(value = TicketEdit.ToTopic.class, name = "topic"),
        @JsonSubTypes.Type(value = TicketEdit.ToOwner.class, name = "owner"),
        @JsonSubTypes.Type(value = TicketEdit.ToQueue.class, name = "queue"),
        @JsonSubTypes.Type(value = TicketEdit.ToSnooze.class, name = "snooze"),
        @JsonSubTypes.Type(value = TicketEdit.AddTags.class, name = "tags-on"),
        @JsonSubTypes.Type(value = TicketEdit.RemoveTags.class, name = "tags-off")
    })
    private interface NamedEdit {}

    /** A list of its own kind, so that each edit is written with its name. */
    private record Edits(List<TicketEdit> edits) {}

    static String written(List<TicketEdit> edits) {
        return JSON.writeValueAsString(new Edits(edits));
    }

    static List<TicketEdit> edits(String stored) {
        return JSON.readValue(stored, Edits.class).edits();
    }

    static String written(BulkAnswer answer) {
        return JSON.writeValueAsString(answer);
    }

    static BulkAnswer answer(String stored) {
        return JSON.readValue(stored, BulkAnswer.class);
    }

    static String written(WayBack back) {
        return JSON.writeValueAsString(back);
    }

    static WayBack wayBack(String stored) {
        return JSON.readValue(stored, WayBack.class);
    }

    static String written(Refusal refusal) {
        return JSON.writeValueAsString(refusal);
    }

    static Refusal refusal(String stored) {
        return JSON.readValue(stored, Refusal.class);
    }
}
