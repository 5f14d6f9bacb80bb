package org.infolinia.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.TODAY;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.seal.LedgerSeals;
import org.infolinia.ledger.seal.Nights;
import org.infolinia.operation.IntegrityCheck;
import org.infolinia.operation.StateDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody gets past the product into the database, triggers and all; each deed is undone afterwards. */
class ProofTest extends LedgerTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationContext house;

    @Autowired
    EveryChainIsWhole chains;

    @Autowired
    EverySealedHeadIsInTheBooks sealedHeads;

    @Autowired
    EverySealFollowsTheOneBefore sealsInOrder;

    @Autowired
    EveryPostingSumsToZero sums;

    @Autowired
    EveryWalletEqualsItsEntries entriesOfWallets;

    @Autowired
    EveryWalletEqualsItsLots lotsOfWallets;

    @Autowired
    EveryLotEqualsItsUses lots;

    @Autowired
    NoWalletIsOverdrawn overdrawn;

    @Autowired
    EveryWalletHoldsWhatItsHoldsPin holds;

    @Autowired
    EveryDaySumIsThatOfItsEntries daySums;

    @Autowired
    EveryPostingIsSealedInTime sealedInTime;

    @Autowired
    EverySealHasLeft sealsLeft;

    private long wallet;

    @BeforeEach
    void halinaHasFourEntriesAndThreeAreSealed() {
        fixture.earn(program, halina, 100, TODAY.minusDays(9), MARCH);
        fixture.earn(program, halina, 40, TODAY.minusDays(5), MARCH);
        fixture.earn(program, halina, 40, TODAY.minusDays(2), MARCH);
        new Nights(house).pass();
        fixture.spend(program, halina, 30, TODAY);
        wallet = jdbc.sql("select id from ledger.wallet where participant_id = ?")
                .param(halina.value())
                .query(Long.class)
                .single();
    }

    @Test
    void theChainFindsAChangedAmountThoughAllBalancesWereMadeToFit() {
        assertThat(after(
                        chains,
                        "update ledger.entry set amount = amount + 7 where wallet_id = :wallet and wallet_version = 2",
                        "update ledger.entry set balance_after = balance_after + 7"
                                + " where wallet_id = :wallet and wallet_version >= 2",
                        "update ledger.wallet set posted = posted + 7 where id = :wallet"))
                .hasValue(row(2) + " has a link that does not follow from its content and the entry before");
    }

    @Test
    void theChainFindsADroppedEntry() {
        assertThat(after(chains, "delete from ledger.entry where wallet_id = :wallet and wallet_version = 2"))
                .hasValue(row(3) + " stands where version 2 should");
    }

    @Test
    void theChainFindsADroppedEntryThoughTheOthersMovedUp() {
        assertThat(after(
                        chains,
                        "delete from ledger.entry where wallet_id = :wallet and wallet_version = 2",
                        "update ledger.entry set wallet_version = 2, balance_after = balance_after - 40"
                                + " where wallet_id = :wallet and wallet_version = 3",
                        "update ledger.entry set wallet_version = 3, balance_after = balance_after - 40"
                                + " where wallet_id = :wallet and wallet_version = 4",
                        "update ledger.wallet set version = 3, posted = posted - 40 where id = :wallet"))
                .hasValue(row(2) + " has a link that does not follow from its content and the entry before");
    }

    @Test
    void theChainFindsAnInsertedEntry() {
        assertThat(after(chains, """
                        insert into ledger.entry (posting_id, wallet_id, unit, amount, balance_after, wallet_version,
                                                  effective_on, link)
                        select posting_id, wallet_id, unit, 60, balance_after + 60, 5, effective_on, link
                          from ledger.entry where wallet_id = :wallet and wallet_version = 4""", "update ledger.wallet set posted = posted + 60, version = 5 where id = :wallet"))
                .hasValue(row(5) + " has a link that does not follow from its content and the entry before");
    }

    @Test
    void theChainFindsTwoSwappedEntries() {
        assertThat(after(
                        chains,
                        "update ledger.entry set wallet_version = 99 where wallet_id = :wallet and wallet_version = 2",
                        "update ledger.entry set wallet_version = 2, balance_after = 140"
                                + " where wallet_id = :wallet and wallet_version = 3",
                        "update ledger.entry set wallet_version = 3, balance_after = 180"
                                + " where wallet_id = :wallet and wallet_version = 99"))
                .hasValue(row(2) + " has a link that does not follow from its content and the entry before");
    }

    @Test
    void theChainFindsAnotherDayKindOrPosting() {
        assertThat(after(chains, "update ledger.entry set effective_on = effective_on - 1" + ofVersion(1)))
                .hasValueSatisfying(fault -> assertThat(fault).startsWith(row(1) + " counts for another day"));
        assertThat(after(
                        chains,
                        "update ledger.entry set effective_on = effective_on - 1" + ofVersion(1),
                        "update ledger.posting set effective_on = effective_on - 1 where id ="
                                + " (select posting_id from ledger.entry" + ofVersion(1) + ")"))
                .hasValueSatisfying(fault -> assertThat(fault).startsWith(row(1) + " has a link"));
        assertThat(after(
                        chains,
                        "update ledger.posting set kind = 'BONUS' where id = (select posting_id from ledger.entry"
                                + ofVersion(2) + ")"))
                .hasValueSatisfying(fault -> assertThat(fault).startsWith(row(2) + " has a link"));
        assertThat(after(chains, "update ledger.entry set posting_id = posting_id + 1" + ofVersion(3)))
                .hasValueSatisfying(fault -> assertThat(fault).startsWith(row(3)));
    }

    @Test
    void theChainFindsAWalletThatIsNotAtItsLastEntry() {
        assertThat(after(chains, "delete from ledger.entry" + ofVersion(4)))
                .hasValue(row(3) + " is its last entry, but the wallet is at version 4");
        assertThat(after(chains, "update ledger.wallet set posted = posted + 1 where id = :wallet"))
                .hasValue(row(4) + " leaves 150, but the wallet has 151");
        assertThat(after(chains, "update ledger.wallet set head = sha256(head) where id = :wallet"))
                .hasValue(row(4) + " has another link than the wallet's head");
        assertThat(after(chains, "delete from ledger.entry where wallet_id = :wallet"))
                .hasValue("wallet " + wallet + " has version 4 and no entries");
    }

    @Test
    void theSealFindsACutTailThatTheChainDoesNot() {
        var cut = new String[] {
            "delete from ledger.entry where wallet_id = :wallet and wallet_version >= 3",
            "update ledger.wallet set version = 2, posted = 140,"
                    + " head = (select link from ledger.entry where wallet_id = :wallet and wallet_version = 2)"
                    + " where id = :wallet"
        };

        assertThat(after(chains, cut)).isEmpty();
        assertThat(after(sealedHeads, cut)).hasValue("wallet " + wallet + ", version 3: the sealed entry is gone");
    }

    @Test
    void theSealFindsAChainThatWasWrittenAnew() {
        var anew = new String[] {
            "update ledger.entry set amount = 47, balance_after = 187" + ofVersion(3),
            "update ledger.entry set balance_after = 157" + ofVersion(4),
            relinked(3),
            relinked(4),
            "update ledger.wallet set posted = 157,"
                    + " head = (select link from ledger.entry where wallet_id = :wallet and wallet_version = 4)"
                    + " where id = :wallet"
        };

        assertThat(after(chains, anew)).isEmpty();
        assertThat(after(sealedHeads, anew)).hasValue("wallet " + wallet + ", version 3: the sealed entry was changed");
        assertThat(after(sealedHeads, with(anew, """
                                update ledger.sealed_head set head = (select link from ledger.entry
                                    where wallet_id = :wallet and wallet_version = 3)
                                 where wallet_id = :wallet and version = 3""")))
                .hasValueSatisfying(fault -> assertThat(fault).contains("are not those it was made over"));
    }

    @Test
    void theSealFindsAWalletThatIsGoneAltogether() {
        assertThat(after(
                        sealedHeads,
                        "delete from ledger.entry where wallet_id = :wallet",
                        "delete from ledger.wallet where id = :wallet"))
                .hasValue("wallet " + wallet + ", version 3: the sealed entry is gone");
        assertThat(after(sealedHeads, "delete from ledger.sealed_head where wallet_id = :wallet"))
                .isPresent();
    }

    @Test
    void aSealThatWasChangedOrTakenAwayIsFound() {
        new Nights(house).pass();
        new Nights(house).pass();

        assertThat(after(
                        sealsInOrder,
                        "delete from ledger.seal where sealed_on = (select max(sealed_on) - 1 from ledger.seal)"))
                .hasValueSatisfying(fault -> assertThat(fault).endsWith("does not follow the one before it"));
        assertThat(after(sealsInOrder, "update ledger.seal set wallets = wallets + 1"))
                .hasValueSatisfying(
                        fault -> assertThat(fault).endsWith("is not that of its root and number of wallets"));
        assertThat(after(sealsInOrder, """
                        update ledger.seal set wallets = wallets + 1, seal = sha256(previous
                            || int8send(sealed_on - date '1970-01-01') || int8send(wallets + 1) || root)
                         where sealed_on = (select max(sealed_on) from ledger.seal)"""))
                .hasValueSatisfying(fault -> assertThat(fault).contains("is another one in its file"));
        assertThat(after(
                        sealsInOrder,
                        "delete from ledger.seal where sealed_on = (select max(sealed_on) from ledger.seal)"))
                .hasValueSatisfying(fault -> assertThat(fault).endsWith("is in its file and not in the books"));
    }

    @Test
    void balancesThatDoNotAddUpAreFound() {
        assertThat(after(sums, "update ledger.entry set amount = amount + 1" + ofVersion(2)))
                .isPresent();
        assertThat(after(entriesOfWallets, "update ledger.entry set amount = amount + 1" + ofVersion(2)))
                .hasValue("wallet " + wallet + " has 150, its entries 151");
        assertThat(after(
                        lotsOfWallets,
                        "update ledger.lot set remaining = remaining - 1 where remaining > 0 and wallet_id = :wallet"))
                .hasValueSatisfying(fault -> assertThat(fault).startsWith("wallet " + wallet + " has 150"));
        assertThat(after(lots, "update ledger.lot set remaining = 0 where wallet_id = :wallet"))
                .hasValueSatisfying(fault -> assertThat(fault).startsWith("lot "));
        assertThat(after(
                        overdrawn,
                        "alter table ledger.wallet drop constraint wallet_never_below_zero",
                        "update ledger.wallet set held = posted + 1 where id = :wallet"))
                .hasValue("wallet " + wallet + " has 150 and holds 151");
    }

    @Test
    void pointsThatAreHeldForNothingAreFound() {
        assertThat(after(holds, "update ledger.wallet set held = 5 where id = :wallet"))
                .hasValue("wallet " + wallet + " holds 5, its open holds 0, of its lots is pinned 0");
        assertThat(after(holds, "update ledger.lot set pinned = 1 where remaining > 0 and wallet_id = :wallet"))
                .isPresent();
    }

    @Test
    void aDaySumThatIsNotThatOfItsEntriesIsFound() {
        var sums = new String[] {
            "insert into ledger.summed_wallet (wallet_id, version) values (:wallet, 1)", """
                insert into ledger.day_sum (wallet_id, day, kind, is_income, postings, points, owed)
                select wallet_id, effective_on, 'PURCHASE', true, 1, amount, owed from ledger.entry""" + ofVersion(1)
        };

        assertThat(after(daySums, sums)).isEmpty();
        assertThat(after(
                        daySums, with(sums, "update ledger.day_sum set points = points + 1 where wallet_id = :wallet")))
                .hasValueSatisfying(fault -> assertThat(fault).contains("another sum of PURCHASE"));
        assertThat(after(daySums, sums[0])).isPresent();
    }

    @Test
    void aPostingThatWaitsForItsSealLongerThanANightIsFound() {
        var waiting = new String[] {
            "update ledger.sealing set since = timestamptz '2001-01-01'",
            "update ledger.posting set created_at = timestamptz '2002-02-02'"
                    + " where id = (select posting_id from ledger.entry" + ofVersion(4) + ")"
        };

        assertThat(after(sealedInTime, waiting)).isEmpty();
        assertThat(after(sealedInTime, with(waiting, "delete from ledger.seal")))
                .hasValueSatisfying(fault -> assertThat(fault).endsWith("and the last seal is older"));
        assertThat(after(sealedInTime, with(waiting, "delete from ledger.seal where sealed_on > date '2002-02-01'")))
                .isPresent();
    }

    @Test
    void aSealWithoutItsFileIsFoundUntilItIsWrittenAgain() throws IOException {
        var day = house.getBean(LedgerSeals.class).latest().orElseThrow().on();
        Files.delete(house.getBean(StateDirectory.class).subdirectory("seals").resolve(day + ".seal"));
        clock.advance(EverySealHasLeft.LONGEST_WAY.plusMinutes(1));

        assertThat(sealsLeft.firstViolation(rows -> {})).hasValue("the seal of " + day + " is not in its file");

        new Nights(house).pass();
        assertThat(sealsLeft.firstViolation(rows -> {})).isEmpty();
    }

    @Test
    void eachCheckSaysHowFarItHasCome() {
        for (var check : List.of(chains, sealedHeads, sums, entriesOfWallets, lotsOfWallets, lots, overdrawn)) {
            var rows = new ArrayList<Long>();
            assertThat(check.firstViolation(rows::add)).isEmpty();
            assertThat(rows).as(check.statement()).isNotEmpty().isSorted();
        }
    }

    /** What the check finds after somebody did this with all triggers off. */
    private Optional<String> after(IntegrityCheck check, String... deeds) {
        return new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("set local session_replication_role = replica").update();
            for (var deed : deeds) {
                jdbc.sql(deed).param("wallet", wallet).update();
            }
            return check.firstViolation(rows -> {});
        });
    }

    private String row(int version) {
        return "wallet " + wallet + ", version " + version;
    }

    private static String ofVersion(int version) {
        return " where wallet_id = :wallet and wallet_version = " + version;
    }

    /** As one would who knows how links are made. */
    private static String relinked(int version) {
        return """
                update ledger.entry e set link = ledger.chain_link(b.link, e.wallet_id, e.wallet_version, e.posting_id,
                    e.amount, e.balance_after, p.kind, e.effective_on)
                  from ledger.entry b, ledger.posting p
                 where e.wallet_id = :wallet and e.wallet_version = %d and p.id = e.posting_id
                   and b.wallet_id = e.wallet_id and b.wallet_version = e.wallet_version - 1""".formatted(version);
    }

    private static String[] with(String[] deeds, String another) {
        var all = new ArrayList<>(List.of(deeds));
        all.add(another);
        return all.toArray(String[]::new);
    }
}
