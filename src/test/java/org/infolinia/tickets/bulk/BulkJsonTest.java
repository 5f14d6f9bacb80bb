package org.infolinia.tickets.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.infolinia.tickets.Snooze;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketEdit.ToSnooze;
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
}
