package org.infolinia.ledger.declaration.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.ShortcutsKt._fireShortcut;
import static com.github.mvysny.kaributesting.v10.ShortcutsKt.fireShortcut;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Banner;
import org.infolinia.ledger.LedgerViewTest;
import org.infolinia.ledger.declaration.Declaration;
import org.infolinia.ledger.declaration.DeclarationId;
import org.infolinia.ledger.declaration.DeclarationLine;
import org.infolinia.ledger.declaration.DeclarationLine.State;
import org.infolinia.ledger.declaration.DeclarationRule;
import org.infolinia.ledger.declaration.DeclarationRules;
import org.infolinia.ledger.declaration.EnteredRule;
import org.infolinia.ledger.declaration.SalesDeclarations;
import org.infolinia.ledger.declaration.SettlementRuns;
import org.infolinia.programs.Program;
import org.infolinia.security.SignedInAgent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DeclarationScreensTest extends LedgerViewTest {

    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

    @Autowired
    SalesDeclarations declarations;

    @Autowired
    DeclarationRules rules;

    @Autowired
    SettlementRuns runs;

    @BeforeEach
    void aSupervisorOfTheProgram() {
        openTabFor(SignedIn.supervisorOf(program));
    }

    @Test
    void aSupervisorEntersARuleAndAColleaguePutsItInForce() {
        UI.getCurrent().navigate("declarations");

        _click(_get(Button.class, spec -> spec.withText("Rules")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Product")), "KOCIOL-24");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Points per piece")), 40);
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Most pieces in a line")), 10);
        _fireShortcut(_get(Dialog.class), Key.ENTER, KeyModifier.CONTROL);

        assertThat(rules.of(program)).singleElement().satisfies(entered -> {
            assertThat(entered.rule())
                    .isEqualTo(new DeclarationRule(
                            program, "KOCIOL-24", Points.of(40), LocalDate.of(2026, 11, 17), null, 10, null));
            assertThat(entered.isInForce()).isFalse();
        });
        _assertNone(standOf(0), Button.class, spec -> spec.withText("Put in force"));
        _assertOne(standOf(0), Button.class, spec -> spec.withText("Withdraw"));

        anotherTabFor(SignedIn.administrator());
        UI.getCurrent().navigate("declarations");
        _click(_get(Button.class, spec -> spec.withText("Rules")));
        choose(program);
        _click(_get(standOf(0), Button.class, spec -> spec.withText("Put in force")));

        assertThat(rules.of(program)).singleElement().matches(EnteredRule::isInForce);
    }

    @Test
    void aFileIsReceivedAndTheListTellsWhatCameOfIt() {
        aRule();
        UI.getCurrent().navigate("declarations");

        upload(csv("D-7"));

        assertThat(wordsOfBanners())
                .containsExactly("New declarations: 1. Lines accepted: 2, rejected: 1. Imported before: 0."
                        + " Known number with other lines: 0.");
        assertThat(_size(_get(Grid.class))).isEqualTo(1);
    }

    @Test
    void aKnownDeclarationWithOtherLinesIsShownWithItsFirst() {
        var first = aDeclaration();
        UI.getCurrent().navigate("declarations");

        upload(csv("D-7").replace("FV/3", "FV/4"));

        assertThat(wordsOfBanners())
                .hasSize(2)
                .last(InstanceOfAssertFactories.STRING)
                .startsWith("Declaration D-7 of ")
                .endsWith("has other lines. Nothing of the new one was imported.");
        assertThat(_get(Anchor.class, spec -> spec.withText("Show the first")).getHref())
                .isEqualTo("declarations/" + first.id().value());
    }

    @Test
    void whoImportedADeclarationIsToldThatSomebodyElseSettlesIt() {
        var declaration = aDeclaration();
        UI.getCurrent().navigate("declarations/" + declaration.id().value());

        assertThat(wordsOfBanners())
                .containsExactly("A declaration is settled by somebody other than who imported it (joanna Testowa).");
        assertThat(_get(Button.class, spec -> spec.withText("Settle 2 lines")).isEnabled())
                .isFalse();
        fireShortcut(Key.ENTER, KeyModifier.CONTROL);
        assertThat(runs.of(declaration.id())).isEmpty();
    }

    @Test
    void aColleagueDisputesALineAndSettlesTheOthersByKeyboard() {
        var declaration = aDeclaration();
        anotherTabFor(SignedIn.administrator());
        UI.getCurrent().navigate("declarations/" + declaration.id().value());

        _click(_get(actionsOf(1), Button.class, spec -> spec.withText("Dispute")));
        _setValue(_get(TextArea.class), "Hurtownia nie potwierdza faktury.");
        _fireShortcut(_get(Dialog.class), Key.ENTER, KeyModifier.CONTROL);
        _assertNone(LineWordsDialog.class);
        fireShortcut(Key.ENTER, KeyModifier.CONTROL);
        await().until(() -> !runs.of(declaration.id()).orElseThrow().isRunning());
        MockVaadin.clientRoundtrip(false);

        assertThat(lines(declaration))
                .extracting(DeclarationLine::state)
                .containsExactly(State.SETTLED, State.DISPUTED, State.REJECTED);
        assertThat(wordsOfBanners()).containsExactly("1 line settled: +80 pts.");
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(80));
    }

    @Test
    void aDisputedLineShowsItsTicket() {
        var declaration = aDeclaration();
        var disputed = declarations
                .dispute(lines(declaration).getFirst(), "Hurtownia nie potwierdza faktury.")
                .orElseThrow();
        UI.getCurrent().navigate("declarations/" + declaration.id().value());

        var ticket = Objects.requireNonNull(disputed.talkedOverIn()).id();
        var link = (Anchor) _getCellComponent(_get(DeclarationLines.class), 0, "ticket");
        assertThat(link.getText()).isEqualTo("INF-" + ticket);
        assertThat(link.getHref()).isEqualTo("tickets/" + ticket);
    }

    @Test
    void linesAreShownByTheirState() {
        var declaration = aDeclaration();
        UI.getCurrent().navigate("declarations/" + declaration.id().value());
        assertThat(_size(_get(DeclarationLines.class))).isEqualTo(3);

        _setValue(_get(LineFilter.class), Optional.of(State.REJECTED));

        assertThat(_size(_get(DeclarationLines.class))).isEqualTo(1);
    }

    @Test
    void whatStillSpeaksAgainstALineIsSaid() {
        var declaration = aDeclaration();
        UI.getCurrent().navigate("declarations/" + declaration.id().value());

        _click(_get(actionsOf(2), Button.class, spec -> spec.withText("Accept")));

        assertThat(wordsOfBanners()).contains("The program pays nothing for product “PIEC-9”.");
    }

    @Test
    void onlyWhoLooksAtThisDeclarationIsTold() {
        var looked = aDeclaration();
        var told = new AtomicInteger();
        runs.listen(new DeclarationId(looked.id().value() + 1_000), told::incrementAndGet);
        runs.listen(looked.id(), () -> {
            throw new IllegalStateException("This tab was closed");
        });
        SignedIn.administrator();

        runs.start(looked.id());
        await().until(() -> !runs.of(looked.id()).orElseThrow().isRunning());

        assertThat(told).hasValue(0);
        assertThat(declarations.get(looked.id()).lines().settled()).isEqualTo(2);
    }

    @SuppressWarnings("unchecked")
    private void choose(ProgramId chosen) {
        Select<Program> choice = _get(Select.class, spec -> spec.withLabel("Program"));
        _setValue(choice, directory.get(chosen));
    }

    private void anotherTabFor(SignedInAgent agent) {
        MockVaadin.tearDown();
        openTabFor(agent);
    }

    private void upload(String csv) {
        _click(_get(Button.class, spec -> spec.withText("Import declarations")));
        _get(UploadDeclarationsDialog.class).receive("sales.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private List<DeclarationLine> lines(Declaration declaration) {
        return declarations.lines(declaration.id(), null, 0, 100);
    }

    private static Span standOf(int row) {
        return (Span) _getCellComponent(_get(_get(DeclarationRulesDialog.class), Grid.class), row, "stand");
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
        var rule = rules.enter(new DeclarationRule(program, "KOCIOL-24", Points.of(40), OCTOBER, null, 10, null))
                .orElseThrow();
        gatekeeper.asSystem("test", () -> rules.putInForce(rule)).orElseThrow();
    }

    private Declaration aDeclaration() {
        aRule();
        declarations
                .receive(program, "sales.csv", csv("D-7").getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        return declarations.of(List.of(program), 0, 1).getFirst();
    }

    private String csv(String declaration) {
        var number = register.find(halina).orElseThrow().number();
        return """
                participant,invoice,product,quantity,sale date,declaration
                %1$s,FV/1,KOCIOL-24,2,2026-11-02,%2$s
                %1$s,FV/2,KOCIOL-24,1,2026-11-02,%2$s
                %1$s,FV/3,PIEC-9,1,2026-11-02,%2$s
                """.formatted(number, declaration);
    }
}
