package org.infolinia.ledger.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.adjustment;

import java.time.Duration;
import java.util.UUID;
import org.infolinia.harness.OpenCases;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.journal.PostingId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A code is compensated once, whoever asks for it. */
class CodeRadarTest extends LedgerTest {

    @Autowired
    CodeRadar radar;

    @Test
    void aCodeThatWasCompensatedForSomebodyElseIsPointedOut() {
        var other = identified();
        compensate(other, "Kod JOG-7F2K-09 nie zadziałał przy kasie.");

        assertThat(radar.look(program, "Nie działa kod jog-7f2k-09, mówi uczestniczka."))
                .containsExactly(RadarFact.of(RadarFact.Kind.SAME_CODE, "JOG-7F2K-09", 1L, 40L));
        assertThat(radar.look(program, "Nie działa kod JOG-7F2K-10, mówi uczestniczka."))
                .isEmpty();
        clock.advance(Duration.ofDays(91));
        assertThat(radar.look(program, "Nie działa kod JOG-7F2K-09.")).isEmpty();
    }

    @Test
    void whatWasUndoneDoesNotCount() {
        var stefan = identified();
        var posted = compensate(stefan, "Kod JOG-7F2K-09 nie zadziałał przy kasie.");
        aSupervisorTakesOver();
        desk.reverse(new ReverseAdjustment(
                        posted, "Zapisane omyłkowo, cofam.", OpenCases.ticketOf(stefan), UUID.randomUUID()))
                .orElseThrow();

        assertThat(radar.look(program, "Nie działa kod JOG-7F2K-09.")).isEmpty();
    }

    @Test
    void codesAreToldFromWordsAndNumbers() {
        assertThat(CodeRadar.codesIn("KOD PLA-XKXX-5A z 12.11.2026, paragon 0412/15, NIE DZIAŁA JOGURT400, x2."))
                .containsExactly("PLA-XKXX-5A", "JOGURT400");
    }

    private PostingId compensate(ParticipantId participant, String comment) {
        var like = adjustment(program, participant, 40);
        return desk.adjust(new AdjustPoints(
                        participant, program, like.points(), like.reason(), comment, like.caseReference(), like.key()))
                .orElseThrow()
                .posting();
    }
}
