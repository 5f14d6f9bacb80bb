package org.infolinia.tickets.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.infolinia.tickets.Snooze;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketEdit.ToSnooze;
import org.infolinia.tickets.TicketEdit.ToTopic;
import org.junit.jupiter.api.Test;

class BulkJsonTest {

    private static final Instant LATER = Instant.parse("2026-12-01T08:00:00Z");

    @Test
    void whatIsResolvedLaterIsStoredAsThat() {
        var edits = List.<TicketEdit>of(ToSnooze.to(Snooze.resolvedAt(LATER)), new ToSnooze(null));

        assertThat(BulkJson.edits(BulkJson.written(edits))).isEqualTo(edits);
    }

    @Test
    void whatWasPutAsideBeforeThereWasAChoiceComesBack() {
        var stored = """
                {"edits": [{"edit": "snooze", "until": "2026-12-01T08:00:00Z"}]}""";

        assertThat(BulkJson.edits(stored)).singleElement().satisfies(edit -> assertThat(((ToSnooze) edit).snooze())
                .isEqualTo(Snooze.until(LATER)));
    }

    @Test
    void aTopicFromBeforeThereWereSubtopicsHasNone() {
        var stored = """
                {"edits": [{"edit": "topic", "topic": "REWARD"}]}""";

        assertThat(BulkJson.edits(stored)).containsExactly(new ToTopic(Topic.REWARD));
        assertThat(BulkJson.edits(BulkJson.written(List.of(new ToTopic(Topic.REWARD, 7L)))))
                .containsExactly(new ToTopic(Topic.REWARD, 7L));
    }
}
