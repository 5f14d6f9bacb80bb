package org.infolinia.ledger.declaration.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
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
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Banner;
import org.infolinia.ledger.LedgerFixture;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.ledger.declaration.Declaration;
import org.infolinia.ledger.declaration.DeclarationLine.State;
import org.infolinia.ledger.declaration.DeclarationRule;
import org.infolinia.ledger.declaration.DeclarationRules;
import org.infolinia.ledger.declaration.SalesDeclarations;
import org.infolinia.ledger.declaration.SettlementRuns;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DeclarationScreensTest extends ViewTest {

    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

    @Autowired
    SalesDeclarations declarations;

    @Autowired
    DeclarationRules rules;

    @Autowired
    SettlementRuns runs;

    @Autowired
    PointsLedger ledger;

    @Autowired
    ParticipantRegister register;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    private ProgramId program;
    private ParticipantId halina;

    @BeforeEach
    void aSupervisorOfAProgram() {
        var fixture = new LedgerFixture(directory, register, ledger, gatekeeper);
        program = fixture.aProgram();
        halina = fixture.aParticipant(program);
        openTabFor(SignedIn.supervisorOf(program));
    }

    @Test
    void aSupervisorAddsARule() {
        UI.getCurrent().navigate("declarations");

        _click(_get(Button.class, spec -> spec.withText("Rules")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Product")), "KOCIOL-24");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Points per piece")), 40);
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Most pieces in a line")), 10);
        _click(_get(Button.class, spec -> spec.withText("Add rule")));

        assertThat(rules.of(program))
                .singleElement()
                .isEqualTo(new DeclarationRule(
                        program, "KOCIOL-24", Points.of(40), LocalDate.of(2026, 11, 17), null, 10, null));
    }

    @Test
    void aFileIsReceivedAndTheListTellsWhatCameOfIt() {
        aRule();
        UI.getCurrent().navigate("declarations");

        _click(_get(Button.class, spec -> spec.withText("Import declarations")));
        _get(UploadDeclarationsDialog.class).receive("sales.csv", csv());

        assertThat(wordsOfBanners())
                .containsExactly("New declarations: 1. Lines accepted: 2, rejected: 1. Imported before: 0.");
        assertThat(_size(_get(Grid.class))).isEqualTo(1);
    }

    @Test
    void aSupervisorDecidesALineAndSettlesTheOthers() {
        var declaration = aDeclaration();
        UI.getCurrent().navigate("declarations/" + declaration.id().value());

        _click(_get(actionsOf(1), Button.class, spec -> spec.withText("Dispute")));
        _setValue(_get(TextArea.class), "Hurtownia nie potwierdza faktury.");
        _click(_get(Button.class, spec -> spec.withClasses("confirm")));
        _click(_get(Button.class, spec -> spec.withText("Settle 1 line")));
        await().until(() -> !runs.of(declaration.id()).orElseThrow().isRunning());
        MockVaadin.clientRoundtrip(false);

        assertThat(declarations.lines(declaration.id()))
                .extracting(line -> line.state())
                .containsExactly(State.SETTLED, State.DISPUTED, State.REJECTED);
        assertThat(wordsOfBanners()).containsExactly("1 line settled.");
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(80));
    }

    @Test
    void whatStillSpeaksAgainstALineIsSaid() {
        var declaration = aDeclaration();
        UI.getCurrent().navigate("declarations/" + declaration.id().value());

        _click(_get(actionsOf(2), Button.class, spec -> spec.withText("Accept")));

        assertThat(wordsOfBanners()).containsExactly("The program pays nothing for product “PIEC-9”.");
    }

    private static Span actionsOf(int row) {
        return (Span) _getCellComponent(_get(DeclarationLines.class), row, "actions");
    }

    private static List<String> wordsOfBanners() {
        return _find(Banner.class).stream()
                .map(banner -> _get(banner, Span.class, spec -> spec.withClasses("grow"))
                        .getText())
                .toList();
    }

    private void aRule() {
        rules.add(new DeclarationRule(program, "KOCIOL-24", Points.of(40), OCTOBER, null, 10, null))
                .orElseThrow();
    }

    private Declaration aDeclaration() {
        aRule();
        declarations.receive(program, "sales.csv", csv()).orElseThrow();
        return declarations.of(program).getFirst();
    }

    private byte[] csv() {
        var number = register.find(halina).orElseThrow().number();
        return """
                participant,invoice,product,quantity,sale date
                %1$s,FV/1,KOCIOL-24,2,2026-11-02
                %1$s,FV/2,KOCIOL-24,1,2026-11-02
                %1$s,FV/3,PIEC-9,1,2026-11-02
                """.formatted(number).getBytes(StandardCharsets.UTF_8);
    }
}
