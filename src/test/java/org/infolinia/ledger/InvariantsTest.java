package org.infolinia.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infolinia.ledger.InvariantsTest.Invariant.Witness;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What always holds of the books, and the tests that fail when it does not. This table cannot go stale: each witness has
 * to be there and to be a test. After every test of the ledger all integrity checks run as well, see {@link LedgerTest}.
 */
class InvariantsTest {

    private static final int COUNT = 16;

    private static final List<Invariant> INVARIANTS = List.of(
            invariant(
                    "I1",
                    "entries sum to 0 per unit in one snapshot, also under load",
                    at("LedgerUnderLoadTest", "inEverySnapshotEntriesSumToZeroAndWalletsAreTheSumOfThem"),
                    at("journal.AppendOnlyTest", "aPostingThatDoesNotBalanceIsNotCommitted"),
                    at("journal.AppendOnlyTest", "anEntryOfAnAccountThatIsNotThereIsNotCommitted"),
                    at("proof.ProofTest", "balancesThatDoNotAddUpAreFound")),
            invariant(
                    "I2",
                    "a wallet's points are the sum of its entries and of its lots, what it holds the sum of its open holds",
                    at("proof.ProofTest", "balancesThatDoNotAddUpAreFound"),
                    at("proof.ProofTest", "pointsThatAreHeldForNothingAreFound"),
                    at("bank.BankTest", "aBankThatLoadsChangesAndSavesBalancesIsFoundOut"),
                    at("model.ModelTest", "theLedgerAndTheNotebookAgree")),
            invariant(
                    "I3",
                    "nothing is spent that is not there, and a lot holds between nothing and what was earned",
                    at("LedgerUnderLoadTest", "parallelSpendingNeverGoesBelowZero"),
                    at("journal.AppendOnlyTest", "theDatabaseRefusesWalletsAndLotsBelowZero"),
                    at("journal.OpenWalletTest", "aWalletNeverGoesBelowZero"),
                    at("journal.HoldsTest", "thirtyTwoThreadsHoldNoMoreThanThereIs")),
            invariant(
                    "I4",
                    "versions 1 to n without a gap, and each balance is the one before plus the amount",
                    at("proof.ProofTest", "theChainFindsADroppedEntry"),
                    at("proof.ProofTest", "theChainFindsAWalletThatIsNotAtItsLastEntry"),
                    at("model.ModelTest", "theLedgerAndTheNotebookAgree")),
            invariant(
                    "I5",
                    "every acknowledged key is there after SIGKILL and restart",
                    at("bank.BankTest", "whatWasAcknowledgedIsThereOnceThoughTheServerIsKilled"),
                    at("bank.BankTest", "aServerThatAnswersBeforeItHasWrittenIsFoundOut")),
            invariant(
                    "I6",
                    "nothing is posted that nobody asked for, and each key once",
                    at("LedgerUnderLoadTest", "fiftyCallsWithOneKeyPostOnceAndAnswerTheSame"),
                    at("bank.BankTest", "aBankThatAsksAgainUnderANewKeyIsFoundOut")),
            invariant(
                    "I7",
                    "the same key with another body is a conflict, and nothing is posted",
                    at("adjustment.AdjustmentDeskTest", "aKeyThatAskedForSomethingElseIsRefused"),
                    at("journal.HoldsTest", "theSameKeyHoldsOnceAndForSomethingElseNever"),
                    at("model.ModelTest", "theLedgerAndTheNotebookAgree")),
            invariant(
                    "I8",
                    "a code pays once against 50 threads",
                    at("code.ProductCodesTest", "fiftyThreadsRedeemOneCodeAndItPaysOnce")),
            invariant(
                    "I9",
                    "a posting is reversed at most in full, a reversal never, and lots are restored exactly",
                    at("adjustment.ReversalTest", "reversalsInPartRestoreTheLotsExactly"),
                    at("adjustment.ReversalTest", "reversalsInPartNeverExceedTheOriginal"),
                    at("adjustment.ReversalTest", "pointsThatAreSpentAreOwedAndTheWalletStaysAtZero"),
                    at("journal.OpenWalletTest", "aLotThatLapsedMeanwhileGetsGrace"),
                    at("adjustment.ReversalTest", "theDatabaseRefusesToReverseMoreThanWasMovedWhoeverAsks"),
                    at("LedgerUnderLoadTest", "anAdjustmentIsReversedOnceThoughManyTry"),
                    at("model.ModelTest", "theLedgerAndTheNotebookAgree")),
            invariant(
                    "I10",
                    "an expiry run that is repeated, met by another or killed half-way expires each lot once",
                    at("expiry.PointsExpiryTest", "twoRunsAtOnceExpireEachLotOnce"),
                    at("expiry.PointsExpiryTest", "aRunThatIsKilledHalfWayIsGoneOnWith"),
                    at("bank.BankTest", "whatLapsedExpiresOnceThoughTheServerIsKilled"),
                    at("bank.BankTest", "anExpiryWithoutAKeyIsFoundOut")),
            invariant(
                    "I11",
                    "nobody approves his own request, and budgets and limits hold under 32 parallel approvals",
                    at("approval.ApprovalDeskTest", "nobodyDecidesHisOwnRequest"),
                    at("approval.ApprovalsUnderLoadTest", "oneRequestApprovedByManyIsPostedOnce"),
                    at("approval.ApprovalsUnderLoadTest", "requestsThatTogetherExceedTheBudgetSpendNoMoreThanIt"),
                    at("approval.ApprovalsUnderLoadTest", "oneSupervisorAgreesToNoMoreThanHisDayAllows"),
                    at("LedgerUnderLoadTest", "limitsHoldThoughEveryCallComesAtOnce")),
            invariant(
                    "I12",
                    "the chain finds one row that was changed, dropped, inserted or swapped, and the seal a cut tail",
                    at("proof.ProofTest", "theChainFindsAChangedAmountThoughAllBalancesWereMadeToFit"),
                    at("proof.ProofTest", "theChainFindsADroppedEntry"),
                    at("proof.ProofTest", "theChainFindsAnInsertedEntry"),
                    at("proof.ProofTest", "theChainFindsTwoSwappedEntries"),
                    at("proof.ProofTest", "theSealFindsACutTailThatTheChainDoesNot")),
            invariant(
                    "I13",
                    "the balance of a day and what counts after it are the balance now, though some was back-dated",
                    at("statement.StatementsTest", "whateverWasBackDatedPagesAndSumsAreThoseOfAPlainScan"),
                    at("model.ModelTest", "theLedgerAndTheNotebookAgree")),
            invariant(
                    "I14",
                    "statement lines add up, and filters return what a plain scan returns",
                    at("statement.StatementsTest", "whateverWasBackDatedPagesAndSumsAreThoseOfAPlainScan"),
                    at("statement.StatementsTest", "whatIsPostedBetweenTwoPagesNeitherShiftsNorHidesALine"),
                    at("model.ModelTest", "theLedgerAndTheNotebookAgree")),
            invariant(
                    "I15",
                    "preview and posting agree, or posting is refused",
                    at("adjustment.PreviewTest", "thePreviewIsWhatPostingDoes"),
                    at("adjustment.PromiseTest", "aBalanceThatMovedSinceThePreviewIsNamed"),
                    at("adjustment.PromiseTest", "lotsThatChangedBehindAnEqualBalanceAreNamed"),
                    at("adjustment.PromiseTest", "aLotThatIsNotAsItWasPromisedIsFoundByTheBooks")),
            invariant(
                    "I16",
                    "the explanation sums to the balance",
                    at("statement.StatementsTest", "theExplanationSumsToTheBalance"),
                    at("statement.StatementsTest", "aLongWalletIsExplainedAlikeBeforeItIsSummedUpAndAfter"),
                    at("statement.StatementsTest", "whateverWasBackDatedPagesAndSumsAreThoseOfAPlainScan"),
                    at("model.ModelTest", "theLedgerAndTheNotebookAgree")));

    /** What an agent is refused, in words, at the service and on the screen. */
    private static final List<Invariant> REFUSALS = List.of(
            invariant(
                    "over his limit",
                    "what is above his limits is for somebody else",
                    at("adjustment.LimitsTest", "moreThanTheAgentsLimitNeedsTheSupervisor"),
                    at("ui.RefusedAlikeTest", "moreThanHisLimit")),
            invariant(
                    "out of budget",
                    "goodwill ends with the budget",
                    at("budget.BudgetTest", "withoutEnoughBudgetTheApologyIsRefusedWithBothNumbers"),
                    at("ui.RefusedAlikeTest", "moreThanHisBudget")),
            invariant(
                    "on his own wallet",
                    "nobody gives himself points",
                    at("ui.OwnWalletTest", "theServiceRefusesHerToo"),
                    at("ui.OwnWalletTest", "theScreenOffersHerToAskAndNotToPost"),
                    at("adjustment.RadarTest", "nobodyAdjustsHisOwnWalletAlone")),
            invariant(
                    "with a wrong reason",
                    "a reason is on the list, not withdrawn, and fits the sign",
                    at("adjustment.AdjustmentDeskTest", "aReasonThatOnlyAddsTakesNothing"),
                    at("ui.RefusedAlikeTest", "aReasonThatIsNoneForIt"),
                    at("ui.RefusedAlikeTest", "aReasonThatWasWithdrawnMeanwhile")),
            invariant(
                    "without a case",
                    "no points without a ticket or call of the participant",
                    at("cases.CasesTest", "withoutACaseNothingIsPostedThroughAnyDoor"),
                    at("ui.RefusedAlikeTest", "withoutACase"),
                    at("ui.AdjustmentDialogTest", "aNumberThatIsNoCaseOfHisIsSaidAtTheField")));

    record Invariant(String number, String statement, List<Witness> witnesses) {

        /** A test class below this package, and one of its tests. */
        record Witness(String subject, String test) {}
    }

    @Test
    void everyInvariantIsHere() {
        assertThat(INVARIANTS)
                .extracting(Invariant::number)
                .isEqualTo(IntStream.rangeClosed(1, COUNT)
                        .mapToObj(number -> "I" + number)
                        .toList());
    }

    @TestFactory
    List<DynamicTest> everyInvariantAndRefusalHasTestsThatCanFail() {
        return Stream.concat(INVARIANTS.stream(), REFUSALS.stream())
                .map(invariant -> DynamicTest.dynamicTest(
                        invariant.number() + " " + invariant.statement(),
                        () -> invariant.witnesses().forEach(InvariantsTest::isATest)))
                .toList();
    }

    private static void isATest(Witness witness) {
        assertThat(testsOf(witness.subject())).as(witness.subject()).contains(witness.test());
    }

    private static Set<String> testsOf(String subject) {
        try {
            return Arrays.stream(Class.forName(InvariantsTest.class.getPackageName() + "." + subject)
                            .getDeclaredMethods())
                    .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
                    .map(Method::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (ClassNotFoundException e) {
            throw new AssertionError("There is no " + subject, e);
        }
    }

    private static Invariant invariant(String number, String statement, Witness... witnesses) {
        return new Invariant(number, statement, List.of(witnesses));
    }

    private static Witness at(String subject, String test) {
        return new Witness(subject, test);
    }
}
