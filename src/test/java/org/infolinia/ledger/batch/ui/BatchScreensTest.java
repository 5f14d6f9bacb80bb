package org.infolinia.ledger.batch.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import org.infolinia.harness.OpenCases;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.Points;
import org.infolinia.kit.Banner;
import org.infolinia.ledger.LedgerViewTest;
import org.infolinia.ledger.batch.Batch;
import org.infolinia.ledger.batch.BatchDesk;
import org.infolinia.ledger.batch.BatchRequests;
import org.infolinia.ledger.batch.LineFilter;
import org.infolinia.ledger.reason.AdjustmentReason;
import org.infolinia.ledger.reason.AdjustmentReasons;
import org.infolinia.ledger.ui.CaseField;
import org.infolinia.security.ProgramScope;
import org.infolinia.security.Role;
import org.infolinia.security.SignedInAgent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BatchScreensTest extends LedgerViewTest {

    @Autowired
    BatchDesk desk;

    @Autowired
    BatchRequests requests;

    @Autowired
    AdjustmentReasons reasons;

    private ParticipantId stefan;

    @BeforeEach
    void aSupervisorAndASecondParticipant() {
        stefan = fixture.aParticipant(program);
        openTabFor(SignedIn.supervisorOf(program));
    }

    @Test
    void aListIsCheckedLineByLineBeforeAnythingIsOpened() {
        fillIn();
        _setValue(list(), numberOf(halina) + "\nX-1\n" + numberOf(halina));

        _click(_get(Button.class, spec -> spec.withText("Check the list")));

        assertThat(wordsOfBanners()).containsExactly("To be adjusted: 1. Lines rejected: 2.");
        assertThat(_find(ListItem.class).stream().map(item -> item.getText()))
                .contains(
                        "Line 2, X-1: Nobody has the number or card “X-1”.",
                        "Line 3, " + numberOf(halina) + ": The same person is in line 1 already.");
        assertThat(desk.of(List.of(program))).isEmpty();
    }

    @Test
    void whatIsMissingIsSaid() {
        UI.getCurrent().navigate("batches");
        _click(_get(Button.class, spec -> spec.withText("New batch adjustment")));

        _click(_get(Button.class, spec -> spec.withClasses("confirm")));

        assertThat(wordsOfBanners()).containsExactly("Name the ticket or call. No points without a case.");
    }

    @Test
    void whatWasFoundIsBroughtIntoView() {
        fillIn();
        _setValue(list(), "X-1");
        scriptsSent();

        _get(Button.class, spec -> spec.withText("Check the list")).click();
        assertThat(scriptsSent()).anyMatch(script -> script.contains("scrollIntoView"));
        _setValue(list(), "");
        scriptsSent();
        _get(Button.class, spec -> spec.withText("Check the list")).click();
        assertThat(scriptsSent()).anyMatch(script -> script.contains("scrollIntoView"));
        assertThat(_find(Banner.class))
                .singleElement()
                .satisfies(banner -> assertThat(banner.hasClassName("tone-ok")).isFalse());
    }

    @Test
    void theKeyboardKeepsItsPlaceWhenTheButtonItPressedIsGone() {
        anOpenBatch();
        var actions = _get(BatchActions.class);
        scriptsSent();

        _get(Button.class, spec -> spec.withText("Ask for approval")).click();

        assertThat(scriptsSent()).anyMatch(script -> script.contains("focus"));
        assertThat(actions.getElement().getAttribute("tabindex")).isEqualTo("-1");
        assertThat(actions.getElement().getAttribute("role")).isEqualTo("group");
    }

    @Test
    void whoMayDecideFindsItAmongTheApprovals() {
        anOpenBatch();
        _click(_get(Button.class, spec -> spec.withText("Ask for approval")));
        UI.getCurrent().navigate("approvals");
        assertThat(linksToBatches()).isEmpty();

        var batch = desk.of(List.of(program)).getFirst();
        openAsAnother(batch);
        UI.getCurrent().navigate("approvals");

        assertThat(linksToBatches()).singleElement().satisfies(link -> {
            assertThat(link.getHref()).isEqualTo("batches/" + batch.id().value());
            assertThat(link.getElement().getTextRecursively()).contains("+240 pts for 2 wallets");
        });
    }

    @Test
    void aBatchComesAmongTheApprovalsOnceItIsAskedFor() {
        var batch = anOpenBatch();
        openAsAnother(batch);
        UI.getCurrent().navigate("approvals");
        assertThat(linksToBatches()).isEmpty();

        SignedIn.supervisorOf(program);
        requests.ask(batch.id(), requireNonNull(batch.promise())).orElseThrow();
        SignedIn.as(ewa());

        await().pollInSameThread().until(() -> {
            MockVaadin.clientRoundtrip(false);
            return !linksToBatches().isEmpty();
        });
    }

    @Test
    void aBatchIsSimulatedAskedForApprovedByAnotherAndReversed() {
        var batch = anOpenBatch();
        assertThat(_size(lines())).isEqualTo(2);
        assertThat(_find(Button.class, spec -> spec.withClasses("approve"))).isEmpty();

        _click(_get(Button.class, spec -> spec.withText("Ask for approval")));
        assertThat(statusOf(batch)).isEqualTo(Batch.Status.WAITING);
        assertThat(_find(Button.class, spec -> spec.withClasses("approve"))).isEmpty();

        openAsAnother(batch);
        _click(_get(Button.class, spec -> spec.withClasses("approve")));
        untilThereIs("Reverse the whole batch");
        assertThat(statusOf(batch)).isEqualTo(Batch.Status.POSTED);
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(120));

        _click(_get(Button.class, spec -> spec.withText("Reverse the whole batch")));
        _setValue(_get(TextArea.class), "Awaria dotyczyła kogo innego.");
        _click(_get(Button.class, spec -> spec.withClasses("confirm")));
        assertThat(statusOf(batch)).isEqualTo(Batch.Status.WAITING_FOR_REVERSAL);
        untilThereIs("Withdraw");
    }

    @Test
    void aRefusedRequestSaysWhy() {
        var batch = anOpenBatch();
        _click(_get(Button.class, spec -> spec.withText("Ask for approval")));
        openAsAnother(batch);

        _click(_get(Button.class, spec -> spec.withClasses("reject")));
        _setValue(_get(TextArea.class), "krótko");
        _click(_get(Button.class, spec -> spec.withClasses("confirm")));
        assertThat(_find(Banner.class)).hasSize(1);
        _setValue(_get(TextArea.class), "Za dużo na jeden raz.");
        _click(_get(Button.class, spec -> spec.withClasses("confirm")));
        untilThereIs("Simulate again");

        assertThat(statusOf(batch)).isEqualTo(Batch.Status.SIMULATED);
        assertThat(_find(Span.class).stream().map(Span::getText)).contains("Ewa Testowa: Za dużo na jeden raz.");
    }

    @Test
    void theGridShowsOnlyTheRefusedWhenAskedTo() {
        anOpenBatch();

        _setValue(filter(), LineFilter.REFUSED);

        assertThat(_size(lines())).isZero();
        _setValue(filter(), LineFilter.ALL);
        assertThat(_get(lines(), 0).participant()).startsWith(numberOf(halina));
    }

    @Test
    void theListOfBatchesLeadsToEach() {
        anOpenBatch();

        UI.getCurrent().navigate("batches");

        assertThat(_size(_get(Grid.class))).isEqualTo(1);
    }

    private void fillIn() {
        UI.getCurrent().navigate("batches");
        _click(_get(Button.class, spec -> spec.withText("New batch adjustment")));
        reason().setValue(reasons.find(program, "missing-bonus").orElseThrow());
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Points for each")), 120);
        _setValue(
                _get(TextArea.class, spec -> spec.withLabel("Justification")),
                "Bonus weekendowy nie został naliczony.");
        _get(CaseField.class).setValue(OpenCases.ticketOf(halina));
    }

    private static List<Anchor> linksToBatches() {
        return _find(Anchor.class, spec -> spec.withClasses("approval-batch"));
    }

    private Batch anOpenBatch() {
        fillIn();
        _setValue(list(), numberOf(halina) + "\n" + numberOf(stefan));
        _click(_get(Button.class, spec -> spec.withClasses("confirm")));
        var batch = desk.of(List.of(program)).getFirst();
        untilThereIs("Ask for approval");
        return desk.find(batch.id()).orElseThrow();
    }

    private void openAsAnother(Batch batch) {
        MockVaadin.tearDown();
        openTabFor(ewa());
        UI.getCurrent().navigate("batches/" + batch.id().value());
    }

    private SignedInAgent ewa() {
        return new SignedInAgent(
                new AgentId(78),
                "ewa",
                new PersonName("Ewa", "Testowa"),
                "",
                Role.SUPERVISOR,
                Language.EN,
                ProgramScope.of(Set.of(program)));
    }

    /** Until the screen has heard, without being asked, that there is this to do. */
    private static void untilThereIs(String button) {
        await().pollInSameThread().until(() -> {
            MockVaadin.clientRoundtrip(false);
            return !_find(Button.class, spec -> spec.withText(button)).isEmpty();
        });
    }

    private Batch.Status statusOf(Batch batch) {
        return desk.find(batch.id()).orElseThrow().status();
    }

    private String numberOf(ParticipantId participant) {
        return gatekeeper.asSystem(
                "test", () -> register.find(participant).orElseThrow().number());
    }

    private static TextArea list() {
        return _get(TextArea.class, spec -> spec.withLabel("Numbers of participants or cards"));
    }

    private static BatchLines lines() {
        return _get(BatchLines.class);
    }

    @SuppressWarnings("unchecked")
    private static Select<AdjustmentReason> reason() {
        return _get(Select.class, spec -> spec.withLabel("Reason"));
    }

    @SuppressWarnings("unchecked")
    private static Select<LineFilter> filter() {
        return _get(_get(BatchView.class), Select.class);
    }

    private static List<String> wordsOfBanners() {
        return _find(Banner.class).stream()
                .map(banner -> _get(banner, Span.class, spec -> spec.withClasses("grow"))
                        .getText())
                .toList();
    }
}
