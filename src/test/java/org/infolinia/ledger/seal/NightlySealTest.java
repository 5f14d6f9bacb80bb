package org.infolinia.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.TODAY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class NightlySealTest extends LedgerTest {

    @Autowired
    NightlySeal nightly;

    @Autowired
    ApplicationContext house;

    @Autowired
    LedgerSeals seals;

    @Autowired
    SealFolder folder;

    @Autowired
    LedgerCalendar calendar;

    @Autowired
    ApplicationEvents events;

    @Test
    void aDayIsSealedOnceThoughPostingsFollow() {
        fixture.earn(program, halina, 100, TODAY, MARCH);
        new Nights(house).pass();

        var seal = seals.latest().orElseThrow();
        fixture.earn(program, halina, 50, TODAY, MARCH);
        nightly.sealIfDue();

        assertThat(seal.on()).isEqualTo(calendar.today());
        assertThat(seal.wallets()).isPositive();
        assertThat(seal.isSound()).isTrue();
        assertThat(seals.latest().orElseThrow().seal()).isEqualTo(seal.seal());
    }

    @Test
    void eachSealBindsTheOneBeforeThoughNightsWereMissed() {
        fixture.earn(program, halina, 100, TODAY, MARCH);
        new Nights(house).pass();
        var first = seals.latest().orElseThrow();
        fixture.earn(program, halina, 50, TODAY, MARCH);
        clock.advance(Duration.ofDays(2));
        new Nights(house).pass();
        var second = seals.latest().orElseThrow();

        assertThat(second.on()).isEqualTo(first.on().plusDays(3));
        assertThat(second.previous()).isEqualTo(first.seal());
        assertThat(second.root()).isNotEqualTo(first.root());
    }

    @Test
    void theSealLeavesTheDatabaseAsAFileAndAnEvent() {
        fixture.earn(program, halina, 100, TODAY, MARCH);

        new Nights(house).pass();

        var seal = seals.latest().orElseThrow();
        assertThat(folder.sealOf(seal.on())).contains(seal.inHex());
        assertThat(events.stream(LedgerSealed.class).map(Recorded::facts).map(AuditFacts::details))
                .singleElement()
                .satisfies(details -> assertThat(details).containsEntry("seal", seal.inHex()));
    }

    @Test
    void aFileThatIsThereIsNeverWrittenAnew() {
        new Nights(house).pass();
        var seal = seals.latest().orElseThrow();

        folder.keep(new Seal(seal.on(), seal.at(), 0, Seal.none(), Seal.none(), Seal.none()));

        assertThat(folder.sealOf(seal.on())).contains(seal.inHex());
        assertThat(folder.sealOf(LocalDate.EPOCH)).isEqualTo(Optional.empty());
    }

    @Test
    void theHeadsUnderAnOlderSealAreStillKnown() {
        fixture.earn(program, halina, 100, TODAY, MARCH);
        new Nights(house).pass();
        var first = seals.latest().orElseThrow();
        fixture.earn(program, halina, 50, TODAY, MARCH);
        new Nights(house).pass();

        assertThat(rootOver(seals.headsUnder(first.on(), 0))).isEqualTo(first.root());
    }

    private static byte[] rootOver(List<LedgerSeals.Head> heads) {
        var tree = new MerkleTree();
        heads.forEach(head -> tree.add(head.wallet(), head.version(), head.link()));
        return tree.root();
    }
}
