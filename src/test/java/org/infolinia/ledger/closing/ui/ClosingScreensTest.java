package org.infolinia.ledger.closing.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.provider.Query;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.infolinia.harness.SignedIn;
import org.infolinia.kit.Banner;
import org.infolinia.ledger.LedgerViewTest;
import org.infolinia.ledger.closing.Closing;
import org.infolinia.ledger.closing.Mismatch;
import org.infolinia.ledger.closing.ReckoningRuns;
import org.infolinia.ledger.closing.StageClosings;
import org.infolinia.ledger.closing.StageReckonings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One supervisor opens and answers for it, another person closes it. */
class ClosingScreensTest extends LedgerViewTest {

    private static final LocalDate END_OF_OCTOBER = LocalDate.of(2026, 10, 31);
    private static final String WORDS = "Zgodnie z protokołem uzgodnienia 7/2026.";

    @Autowired
    StageClosings closings;

    @Autowired
    StageReckonings reckonings;

    @Autowired
    ReckoningRuns runs;

    @BeforeEach
    void twoPurchasesInOctober() {
        fixture.earn(program, halina, 300, LocalDate.of(2026, 10, 12), LocalDate.of(2027, 12, 31));
        fixture.earn(program, halina, 20, LocalDate.of(2026, 10, 13), LocalDate.of(2027, 12, 31));
        openTabFor(SignedIn.supervisorOf(program));
    }

    @Test
    void aSupervisorOpensAClosingAndSeesItReckoned() {
        UI.getCurrent().navigate("closings");
        _click(_get(Button.class, spec -> spec.withText("Close stage")));
        _setValue(_get(DatePicker.class), END_OF_OCTOBER);
        _click(_get(Button.class, spec -> spec.withClasses("confirm")));
        var closing = closingOfTheProgram();

        _click(_get(Button.class, spec -> spec.withText("Reckon")));
        await().until(() -> !runs.of(closing.id()).orElseThrow().isRunning());
        MockVaadin.clientRoundtrip(false);

        _assertOne(NativeTable.class);
        assertThat(_size(_get(FindingsGrid.class))).isEqualTo(2);
        assertThat(_get(Button.class, spec -> spec.withClasses("close-stage")).isEnabled())
                .isFalse();
    }

    @Test
    void theClosingNamesItsProgramAndClaimsNothingBeforeItIsReckoned() {
        var closing = closings.open(program, END_OF_OCTOBER).orElseThrow();
        UI.getCurrent().navigate("closings/" + closing.id().value());

        assertThat(_get(H1.class).getText())
                .startsWith(directory.get(program).name())
                .contains("31 October 2026");
        assertThat(_get(FindingsGrid.class).getEmptyStateText()).isEqualTo("The stage has not been reckoned yet.");
        assertThat(_get(Button.class, spec -> spec.withText("Reckon")).hasThemeName("primary"))
                .isTrue();
        assertThat(_get(Button.class, spec -> spec.withClasses("close-stage")).hasThemeName("primary"))
                .isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void onlyKindsThatWereFoundAreOffered() {
        openReckoned();

        Select<Mismatch> kinds = _get(_get(FindingsCard.class), Select.class);

        assertThat(kinds.getListDataView().getItems()).containsExactly(Mismatch.POINTS_WITHOUT_SOURCE);
        assertThat(_get(FindingsGrid.class).getEmptyStateText()).isEqualTo("All matches or is signed.");
    }

    @Test
    void aWholeKindIsSignedInWords() {
        openReckoned();
        chooseKind();

        _click(_get(Button.class, spec -> spec.withText("Sign the whole kind")));
        scriptsSent();
        _get(Button.class, spec -> spec.withClasses("confirm")).click();
        assertThat(scriptsSent()).anyMatch(script -> script.contains("scrollIntoView"));
        assertThat(_find(_get(SignDialog.class), Banner.class)).hasSize(1);
        _setValue(_get(TextArea.class), WORDS);
        _click(_get(Button.class, spec -> spec.withClasses("confirm")));

        _assertNone(SignDialog.class);
        assertThat(_size(_get(FindingsGrid.class))).isZero();
    }

    @Test
    void chosenOnesBecomeTickets() {
        openReckoned();
        var grid = _get(FindingsGrid.class);
        grid.select(grid.getDataProvider().fetch(new Query<>()).findFirst().orElseThrow());

        _click(_get(Button.class, spec -> spec.withText("Make tickets")));

        assertThat(_size(grid)).isEqualTo(2);
        assertThat(grid.getSelectedItems()).isEmpty();
    }

    @Test
    void anotherPersonClosesAndTheReportCanBeTakenAlong() {
        var closing = openReckoned();
        closings.signAll(closing.id(), Mismatch.POINTS_WITHOUT_SOURCE, WORDS).orElseThrow();
        openTabFor(SignedIn.administratorOf(program));
        UI.getCurrent().navigate("closings/" + closing.id().value());

        _click(_get(Button.class, spec -> spec.withClasses("close-stage")));
        _click(_get(Button.class, spec -> spec.withClasses("confirm")));

        assertThat(closings.get(closing.id()).isClosed()).isTrue();
        _assertNone(Button.class, spec -> spec.withClasses("close-stage"));
        assertThat(_find(Anchor.class, spec -> spec.withClasses("download"))).hasSize(2);
        assertThat(_size(_get(FindingsGrid.class))).isEqualTo(2);
    }

    @Test
    void whatIsNotSignedKeepsTheStageOpen() {
        var closing = openReckoned();
        openTabFor(SignedIn.administratorOf(program));
        UI.getCurrent().navigate("closings/" + closing.id().value());

        _click(_get(Button.class, spec -> spec.withClasses("close-stage")));
        _click(_get(Button.class, spec -> spec.withClasses("confirm")));

        assertThat(closings.get(closing.id()).isClosed()).isFalse();
        assertThat(_find(_get(CloseStageDialog.class), Banner.class)).hasSize(1);
    }

    private Closing openReckoned() {
        var closing = closings.open(program, END_OF_OCTOBER).orElseThrow();
        reckonings.reckon(closing.id(), step -> {}).orElseThrow();
        UI.getCurrent().navigate("closings/" + closing.id().value());
        return closing;
    }

    @SuppressWarnings("unchecked")
    private static void chooseKind() {
        _setValue((Select<Mismatch>) _get(_get(FindingsCard.class), Select.class), Mismatch.POINTS_WITHOUT_SOURCE);
    }

    private Closing closingOfTheProgram() {
        return closings.stages(program).stream()
                .flatMap(stage -> Stream.ofNullable(stage.closing()))
                .findFirst()
                .orElseThrow();
    }
}
