package org.infolinia.ledger.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.ui.AdjustmentEntry.bannerWords;
import static org.infolinia.ledger.ui.AdjustmentEntry.fillIn;

import com.vaadin.flow.component.button.Button;
import java.util.UUID;
import org.infolinia.harness.OpenCases;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.LedgerFixture;
import org.infolinia.ledger.LedgerViewTest;
import org.infolinia.ledger.adjustment.AdjustPoints;
import org.infolinia.ledger.adjustment.AdjustmentDesk;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.reason.AdjustmentReasons;
import org.infolinia.ledger.reason.ReasonSetup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What an agent may not do, the service refuses and the screen says, in words. His own wallet is that of {@link
 * OwnWalletTest}.
 */
class RefusedAlikeTest extends LedgerViewTest {

    private static final String NO_BUDGET =
            "The goodwill budget is not enough: 40 needed, 0 left. Ask your supervisor to fund it.";

    @Autowired
    AdjustmentDialogs dialogs;

    @Autowired
    AdjustmentDesk desk;

    @Autowired
    AdjustmentReasons reasons;

    @Autowired
    ReasonSetup setup;

    @Autowired
    Phrasebook phrasebook;

    @AfterEach
    void nothingWasPosted() {
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.ZERO);
    }

    @Test
    void moreThanHisLimit() {
        openTabWithHalinaOnTheLine();
        assertThat(words(desk.adjust(LedgerFixture.adjustment(program, halina, 642))))
                .isEqualTo("A shift supervisor has to agree to this adjustment.");

        open(OpenCases.callWith(halina));
        fillIn(642);

        assertThat(bannerWords()).isEqualTo("A shift supervisor has to agree to this adjustment.");
        assertThat(canPost()).isFalse();
    }

    @Test
    void moreThanHisBudget() {
        openTabWithHalinaOnTheLine();
        assertThat(words(desk.adjust(LedgerFixture.apology(program, halina, 40))))
                .isEqualTo(NO_BUDGET);

        open(OpenCases.callWith(halina));
        fillIn("apology", 40);

        assertThat(bannerWords()).isEqualTo(NO_BUDGET);
        assertThat(canPost()).isFalse();
    }

    @Test
    void aReasonThatIsNoneForIt() {
        openTabWithHalinaOnTheLine();
        assertThat(words(desk.adjust(adjustment("apology", -10, OpenCases.callWith(halina)))))
                .isEqualTo("This reason only adds points.");

        open(OpenCases.callWith(halina));
        fillIn("apology", -10);

        assertThat(bannerWords()).isEqualTo("This reason only adds points.");
        assertThat(canPost()).isFalse();
    }

    @Test
    void aReasonThatWasWithdrawnMeanwhile() {
        openTabWithHalinaOnTheLine();
        open(OpenCases.callWith(halina));
        fillIn(40);
        withdraw("missing-bonus");

        assertThat(words(desk.adjust(LedgerFixture.adjustment(program, halina, 40))))
                .isEqualTo("This reason is withdrawn. Choose another.");
        _click(_get(Button.class, spec -> spec.withText("Post adjustment")));
        assertThat(bannerWords()).isEqualTo("This reason is withdrawn. Choose another.");
    }

    @Test
    void withoutACase() {
        openTabWithHalinaOnTheLine();
        assertThat(words(desk.adjust(adjustment("missing-bonus", 40, CaseReference.ticket(999_999_999)))))
                .startsWith("This participant has no case 999999999.");

        open(null);
        fillIn(40);
        _click(_get(Button.class, spec -> spec.withText("Post adjustment")));

        assertThat(bannerWords()).isEqualTo("Name the ticket or call. No points without a case.");
    }

    private void open(@Nullable CaseReference caseReference) {
        dialogs.open(halina(), caseReference, () -> {});
    }

    private static boolean canPost() {
        return _find(Button.class, spec -> spec.withText("Post adjustment")).stream()
                .anyMatch(Button::isEnabled);
    }

    private String words(Outcome<Receipt> outcome) {
        return outcome instanceof Outcome.Refused<Receipt>(var refusal) ? phrasebook.say(Language.EN, refusal) : "";
    }

    private AdjustPoints adjustment(String reason, long points, CaseReference caseReference) {
        return new AdjustPoints(
                halina,
                program,
                Points.of(points),
                reason,
                "Bonus weekendowy nie został naliczony.",
                caseReference,
                UUID.randomUUID());
    }

    private void withdraw(String code) {
        SignedIn.administrator();
        var reason = reasons.of(program).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        setup.withdraw(program, code, reason.version(), true).orElseThrow();
        SignedIn.agentOf(program);
    }
}
