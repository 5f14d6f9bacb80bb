package org.infolinia.ledger.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.TODAY;
import static org.infolinia.ledger.ui.AdjustmentEntry.bannerWords;
import static org.infolinia.ledger.ui.AdjustmentEntry.fillIn;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.concurrent.atomic.AtomicInteger;
import org.infolinia.harness.OpenCases;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Points;
import org.infolinia.kit.Banner;
import org.infolinia.ledger.LedgerViewTest;
import org.infolinia.ledger.statement.StatementLine;
import org.infolinia.ledger.statement.Statements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Points are adjusted for a case, after a look at what will happen. */
class AdjustmentDialogTest extends LedgerViewTest {

    @Autowired
    AdjustmentDialogs dialogs;

    @Autowired
    Statements statements;

    @Test
    void anAgentSeesWhatWillHappenAndPostsIt() {
        openTabFor(SignedIn.agentOf(program));
        var posted = openDialog(OpenCases.ticketOf(halina));

        fillIn(40);
        assertThat(_get(Paragraph.class, spec -> spec.withClasses("told")).getText())
                .startsWith("Dodaliśmy 40 punktów za bonus");
        _click(_get(Button.class, spec -> spec.withText("Post adjustment")));

        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(40));
        assertThat(posted).hasValue(1);
        _assertOne(Banner.class);
        _assertNone(Button.class, spec -> spec.withText("Post adjustment"));
    }

    @Test
    void stepsChangeTheAmount() {
        openTabFor(SignedIn.agentOf(program));
        openDialog(OpenCases.callWith(halina));

        _click(_get(Button.class, spec -> spec.withText("+100")));
        _click(_get(Button.class, spec -> spec.withText("−10")));

        assertThat(_get(IntegerField.class).getValue()).isEqualTo(90);
    }

    @Test
    void whatTheAgentMayNotDoAloneCannotBePosted() {
        openTabFor(SignedIn.agentOf(program));
        openDialog(OpenCases.callWith(halina));

        fillIn(642);

        _assertNone(Button.class, spec -> spec.withText("Post adjustment"));
        assertThat(_get(Button.class, spec -> spec.withText("Ask for approval")).isEnabled())
                .isTrue();
        _assertOne(Banner.class);
    }

    @Test
    void aBalanceThatMovedSinceThePreviewIsSaidAndShownAnew() {
        openTabFor(SignedIn.agentOf(program));
        openDialog(OpenCases.callWith(halina));
        fillIn(40);
        fixture.earn(program, halina, 7, TODAY, TODAY.plusYears(1));

        _click(_get(Button.class, spec -> spec.withText("Post adjustment")));

        assertThat(bannerWords()).contains("it was 0, now it is 7");
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(7));

        _click(_get(Button.class, spec -> spec.withText("Post adjustment")));
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(47));
    }

    @Test
    void withoutBudgetAnApologyIsNeitherPostedNorAskedFor() {
        openTabFor(SignedIn.agentOf(program));
        openDialog(OpenCases.callWith(halina));

        fillIn("apology", 40);

        assertThat(_get(Button.class, spec -> spec.withText("Post adjustment")).isEnabled())
                .isFalse();
    }

    @Test
    void thePreviewNamesTheRewardsThatComeWithinReach() {
        aReward("mug", "Mug", 30);
        aReward("coat", "Coat", 41);
        openTabFor(SignedIn.agentOf(program));
        openDialog(OpenCases.callWith(halina));

        fillIn(40);

        assertThat(_get(AdjustmentPreviewPane.class).getElement().getTextRecursively())
                .contains("Mug – 30 pts")
                .doesNotContain("Coat");
    }

    @Test
    void pointsNeedACase() {
        openTabFor(SignedIn.agentOf(program));
        openDialog(null);
        fillIn(40);

        _click(_get(Button.class, spec -> spec.withText("Post adjustment")));
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.ZERO);

        _setValue(
                _get(_get(CaseField.class), TextField.class),
                "INF-" + OpenCases.ticketOf(halina).id());
        _click(_get(Button.class, spec -> spec.withText("Post adjustment")));
        assertThat(statements.newest(halina, 1))
                .singleElement()
                .extracting(StatementLine::caseReference)
                .isEqualTo(OpenCases.ticketOf(halina));
    }

    @Test
    void aNumberThatIsNoCaseOfHisIsSaidAtTheField() {
        openTabFor(SignedIn.agentOf(program));
        openDialog(null);
        fillIn(40);
        var field = _get(CaseField.class);

        _setValue(_get(field, TextField.class), "INF-20431");

        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).startsWith("This participant has no case 20431.");
        _click(_get(Button.class, spec -> spec.withText("Post adjustment")));
        assertThat(bannerWords()).startsWith("This participant has no case 20431.");
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.ZERO);
        _setValue(
                _get(field, TextField.class),
                "INF-" + OpenCases.ticketOf(halina).id());
        assertThat(field.isInvalid()).isFalse();
    }

    private AtomicInteger openDialog(@Nullable CaseReference caseReference) {
        fixture.identify(halina);
        var posted = new AtomicInteger();
        dialogs.open(halina(), caseReference, posted::incrementAndGet);
        return posted;
    }
}
