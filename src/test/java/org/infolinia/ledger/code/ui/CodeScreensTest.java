package org.infolinia.ledger.code.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Points;
import org.infolinia.kit.Banner;
import org.infolinia.ledger.LedgerViewTest;
import org.infolinia.ledger.adjustment.AdjustmentDesk;
import org.infolinia.ledger.code.CodeBatch;
import org.infolinia.ledger.code.CodeBatchId;
import org.infolinia.ledger.code.CodeBatches;
import org.infolinia.ledger.code.CodeImportRuns;
import org.infolinia.ledger.code.OpenCodeBatch;
import org.infolinia.ledger.code.ProductCodes;
import org.infolinia.ledger.code.token.ApiTokens;
import org.infolinia.ledger.journal.PointUnit;
import org.infolinia.security.ProgramScope;
import org.infolinia.security.Role;
import org.infolinia.security.Secret;
import org.infolinia.security.SignedInAgent;
import org.infolinia.security.door.DoorKey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CodeScreensTest extends LedgerViewTest {

    @Autowired
    CodeBatches batches;

    @Autowired
    CodeImportRuns runs;

    @Autowired
    ProductCodes codes;

    @Autowired
    ApiTokens tokens;

    @Autowired
    AdjustmentDesk desk;

    @Autowired
    Phrasebook phrasebook;

    @Test
    void anAgentTypesOneCodeAfterTheOtherAndReadsWhatCameOfEach() throws IOException {
        openTabFor(SignedIn.supervisorOf(program));
        var batch = imported("MIX7K2QW", "MIX7K2QX", "zły");
        gatekeeper.asSystem("release", () -> batches.release(batch)).orElseThrow();
        openTabFor(SignedIn.agentOf(program));
        var changes = new AtomicInteger();
        var dialog =
                new RedeemCodesDialog(register.find(halina).orElseThrow(), codes, phrasebook, changes::incrementAndGet);
        dialog.open();

        dialog.submit("mix7 k2qw");
        dialog.submit("MIX7K2QX");
        dialog.submit("MIX7K2QW");
        dialog.submit("NOSUCH11");
        dialog.close();

        assertThat(_find(dialog, ListItem.class))
                .hasSize(4)
                .extracting(line -> line.getClassName())
                .containsExactly("refused", "refused", "paid", "paid");
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(50));
        assertThat(changes)
                .as("the page shows the points when all codes are typed")
                .hasValue(1);
    }

    @Test
    void aSupervisorOpensABatchAndImportsCodesInTheBackground() throws IOException {
        openTabFor(SignedIn.supervisorOf(program));
        UI.getCurrent().navigate("codes");

        _click(_get(Button.class, spec -> spec.withText("New batch")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name of the batch")), "Miksery");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Points per code")), 25);
        _click(_get(Button.class, spec -> spec.withText("Open batch")));
        var batch = batches.of(program).getFirst();
        start(batch.id(), "MIX7K2QW", "MIX7K2QX", "zły");
        MockVaadin.clientRoundtrip(false);

        assertThat(_size(grid())).isEqualTo(1);
        assertThat(batches.get(batch.id()).codes()).isEqualTo(2);
        assertThat(_find(Banner.class))
                .singleElement()
                .satisfies(banner -> assertThat(_get(banner, Span.class, spec -> spec.withClasses("grow"))
                                .getText())
                        .isEqualTo("Miksery – Imported 2. Duplicates: 0. Bad lines: 1."));
        assertThat(_get(Anchor.class, spec -> spec.withText("Download rejected lines"))
                        .getHref())
                .isNotEmpty();
    }

    @Test
    void whatABatchMustHaveIsSaid() {
        openTabFor(SignedIn.supervisorOf(program));
        UI.getCurrent().navigate("codes");

        _click(_get(Button.class, spec -> spec.withText("New batch")));
        _click(_get(Button.class, spec -> spec.withText("Open batch")));

        assertThat(_find(Banner.class)).hasSize(1);
        assertThat(batches.of(program)).isEmpty();
    }

    @Test
    void whoMadeABatchReadsThatSomebodyElseReleasesIt() throws IOException {
        openTabFor(SignedIn.supervisorOf(program));
        var batch = imported("MIX7K2QW");
        UI.getCurrent().navigate("codes");

        release();

        assertThat(_get(
                                _get(Banner.class, spec -> spec.withClasses("tone-bad")),
                                Span.class,
                                spec -> spec.withClasses("grow"))
                        .getText())
                .startsWith("Somebody other than whoever opened");
        assertThat(batches.get(batch).isReleased()).isFalse();
    }

    @Test
    void somebodyElseReleasesABatchAfterReadingWhatThatMeans() throws IOException {
        openTabFor(SignedIn.supervisorOf(program));
        var batch = imported("MIX7K2QW");
        openTabFor(zofia());
        UI.getCurrent().navigate("codes");

        release();

        assertThat(batches.get(batch).isReleased()).isTrue();
    }

    @Test
    void whoOwesPointsReadsWhatArrivedAndWhatDidNot() throws IOException {
        openTabFor(SignedIn.supervisorOf(program));
        var batch = imported("MIX7K2QW");
        gatekeeper.asSystem("release", () -> batches.release(batch)).orElseThrow();
        fixture.owe(desk, program, halina, 10);
        openTabFor(SignedIn.agentOf(program));
        var dialog = new RedeemCodesDialog(register.find(halina).orElseThrow(), codes, phrasebook, () -> {});
        dialog.open();

        dialog.submit("MIX7K2QW");

        assertThat(_find(dialog, Paragraph.class))
                .extracting(Paragraph::getText)
                .contains("1 code, +15 pts together · 10 pts made up for what was missing");
    }

    @Test
    void aSupervisorStopsABatchAfterReadingWhatThatMeans() throws IOException {
        openTabFor(SignedIn.supervisorOf(program));
        var batch = imported("MIX7K2QW");
        UI.getCurrent().navigate("codes");

        var actions = (Span) _getCellComponent(grid(), 0, "actions");
        _click(_get(actions, Button.class, spec -> spec.withText("Stop")));
        _click(_get(Button.class, spec -> spec.withClasses("confirm")));

        assertThat(batches.get(batch).isStopped()).isTrue();
    }

    @Test
    void aTokenIsShownOnceAndWithdrawn() {
        openTabFor(SignedIn.supervisorOf(program));
        UI.getCurrent().navigate("codes");
        _click(_get(Button.class, spec -> spec.withText("Server access")));

        _setValue(_get(TextField.class, spec -> spec.withLabel("Whose token")), "Shop");
        _click(_get(Button.class, spec -> spec.withText("Make a token")));

        var secret = _get(TextField.class, spec -> spec.withClasses("api-secret"));
        assertThat(secret.isReadOnly()).isTrue();
        assertThat(Secret.parse(secret.getValue()).flatMap(tokens::shown))
                .get()
                .extracting(DoorKey::name)
                .isEqualTo("Shop");

        _click(_get(Button.class, spec -> spec.withText("Withdraw")));
        assertThat(Secret.parse(secret.getValue()).flatMap(tokens::shown)).isEmpty();
    }

    @Test
    void anAgentFindsNoBatches() {
        openTabFor(SignedIn.agentOf(program));

        try {
            UI.getCurrent().navigate("codes");
        } catch (RuntimeException refused) {
            assertThat(refused).hasMessageContaining("codes");
        }

        _assertNone(Grid.class);
    }

    /** Another supervisor of the same program. */
    private SignedInAgent zofia() {
        return SignedIn.as(new SignedInAgent(
                new AgentId(77),
                "zofia",
                new PersonName("Zofia", "Testowa"),
                "",
                Role.SUPERVISOR,
                Language.EN,
                ProgramScope.of(Set.of(program))));
    }

    private static void release() {
        var actions = (Span) _getCellComponent(grid(), 0, "actions");
        _click(_get(actions, Button.class, spec -> spec.withText("Release")));
        _click(_get(Button.class, spec -> spec.withClasses("confirm")));
    }

    @SuppressWarnings("unchecked")
    private static Grid<CodeBatch> grid() {
        return _get(Grid.class);
    }

    private CodeBatchId imported(String... lines) throws IOException {
        var terms = new OpenCodeBatch(
                program, "Miksery", Points.of(25), PointUnit.REDEEMABLE, LocalDate.of(2026, 11, 1), null, null);
        var batch = batches.open(terms).orElseThrow();
        start(batch, lines);
        return batch;
    }

    private void start(CodeBatchId batch, String... lines) throws IOException {
        var upload = runs.newUpload();
        Files.write(upload, List.of(lines));
        runs.start(batch, "codes.txt", upload);
        await().until(() -> !runs.of(batch).orElseThrow().isRunning());
        await().untilAsserted(() ->
                assertThat(upload).as("codes are not left lying about").doesNotExist());
    }
}
