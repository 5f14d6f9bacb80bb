package org.infolinia.participants.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.infolinia.audit.AuditTrail;
import org.infolinia.participants.Participant;
import org.infolinia.participants.Participant.Status;
import org.infolinia.participants.ParticipantFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who two records are once they are merged: one person, whom the other record leads to. */
class ParticipantMergeTest extends MergingTest {

    @Autowired
    AuditTrail trail;

    @Test
    void theMergedOneIsFoundByNobodyAndHisNumberLeadsToTheSurvivor() {
        merged();

        await().pollInSameThread().untilAsserted(() -> {
            assertThat(found(halina.second().number())).contains(older.value()).doesNotContain(newer.value());
            assertThat(found(halina.second().phones().getFirst().e164())).containsExactly(older.value());
        });
        assertThat(register.successorOf(newer)).map(Participant::id).contains(older);
    }

    @Test
    void whoeverWasMergedIntoTheLoserBeforeLeadsToTheLastSurvivor() {
        merged();
        var oldest =
                newcomers.registered(joined(ParticipantFixture.halina(program), LocalDate.of(2010, 1, 8), Set.of()));

        merge(oldest, older, stamp(oldest, older)).orElseThrow();

        assertThat(register.successorOf(newer)).map(Participant::id).contains(oldest);
        assertThat(register.mergedInto(oldest)).extracting(Participant::id).containsExactly(older, newer);
    }

    @Test
    void theTrailTellsWhoDidItAndWhy() {
        merged();

        assertThat(trail.about(older, program)).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("participants.participants-merged");
            assertThat(entry.actorName()).contains("joanna");
            assertThat(entry.details())
                    .containsEntry("reason", REASON)
                    .containsEntry("merged", halina.second().number());
        });
    }

    @Test
    void anImportDoesNotBringTheMergedOneBack() {
        merged();

        newcomers.registered(halina.second());

        assertThat(register.find(newer).orElseThrow().status()).isEqualTo(Status.MERGED);
        assertThat(register.find(newer).orElseThrow().phones()).isEmpty();
    }

    private List<Long> found(String typed) {
        return search.hits(typed).stream().map(hit -> hit.row().id()).toList();
    }
}
