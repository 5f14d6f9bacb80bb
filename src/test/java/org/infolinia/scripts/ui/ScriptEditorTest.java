package org.infolinia.scripts.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Banner;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.ScriptFixture;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.scripts.ScriptVersion;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ScriptEditorTest extends ViewTest {

    @Autowired
    ScriptLibrary library;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    private ProgramId program;
    private ScriptVersion draft;

    @BeforeEach
    void anAuthorWritesADraft() {
        program = new Programs(directory, gatekeeper).aProgram();
        draft = gatekeeper.asSystem(
                "test",
                () -> library.version(library.importDraft(program, ScriptFixture.file("ks-balance"), "first draft")
                        .orElseThrow()));
        openTabFor(SignedIn.supervisorOf(program));
        UI.getCurrent().navigate(ScriptEditor.class, draft.id().value());
    }

    @Test
    void everyPlaceStandsAmongThePlacesAndTheShelfBehindThem() {
        var grid = places();

        assertThat(GridKt._size(grid)).isEqualTo(draft.content().nodes().size() + 1);
        assertThat(GridKt._get(grid, 1)).isEqualTo("greeting");
        assertThat(GridKt._get(grid, GridKt._size(grid) - 1)).isEqualTo("why-data");
    }

    @Test
    void whatIsWrittenIsKeptWhenItIsSaved() {
        choose("greeting");

        _setValue(_get(TextArea.class, spec -> spec.withLabel("Words – English")), "Hello, {program.name}.");
        assertThat(library.version(draft.id()).content()).isEqualTo(draft.content());
        _click(_get(Button.class, spec -> spec.withText("Save the draft")));

        assertThat(spoken(saved("greeting"), Language.EN)).isEqualTo("Hello, {program.name}.");
        assertThat(spoken(saved("greeting"), Language.PL))
                .isEqualTo(spoken(draft.content().get("greeting"), Language.PL));
    }

    @Test
    void whatTheCheckFindsIsSaidAsOneTypes() {
        choose("greeting");

        _setValue(_get(TextArea.class, spec -> spec.withLabel("Words – English")), "Hello, {program.nome}.");

        assertThat(faults()).contains("There is no variable “program.nome”.");
        _click(_get(Button.class, spec -> spec.withText("Undo")));
        assertThat(faults()).isEmpty();
    }

    @Test
    void aWayAroundCompulsoryWordsIsShownPlaceByPlace() {
        choose("greeting");

        _setValue(_get(WayBox.class), "verify");

        assertThat(_find(ListItem.class).stream()
                        .filter(item -> item.getChildren().count() == 1)
                        .map(item -> item.getElement().getTextRecursively())
                        .collect(Collectors.joining(" ")))
                .contains("greeting verify not-identified end-rules");
    }

    @Test
    void aPlaceIsAddedBehindTheChosenOneWithAKeyFromItsTitle() {
        choose("greeting");

        _click(_get(Button.class, spec -> spec.withText("Add a place")));
        var dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("Title")), "Łączę z działem");
        _click(_get(dialog, Button.class, spec -> spec.withText("Add a place")));
        _click(_get(Button.class, spec -> spec.withText("Save the draft")));

        assertThat(saved("lacze-z-dzialem")).isInstanceOf(Node.Say.class);
        assertThat(library.version(draft.id()).content().nodes().get(1).key()).isEqualTo("lacze-z-dzialem");
    }

    @Test
    void aPlaceIsTakenAwayAndTheWaysToItAreFaults() {
        choose("receipt-number");

        _click(_get(Button.class, spec -> spec.withText("Remove the place")));

        assertThat(faults()).contains("A way leads to the place “receipt-number”, which is not there.");
    }

    @Test
    void answersChangeTheirOrder() {
        choose("is-it-clear");

        _click(_find(Button.class).stream()
                .filter(button -> button.getElement().getAttribute("aria-label") != null
                        && button.getElement().getAttribute("aria-label").equals("Move down: Answers 1"))
                .findFirst()
                .orElseThrow());
        _click(_get(Button.class, spec -> spec.withText("Save the draft")));

        assertThat(((Node.Choice) saved("is-it-clear")).options())
                .extracting(Node.Choice.Option::key)
                .containsExactly("expiring", "clear", "missing");
    }

    @Test
    void aRuleIsWrittenWithAVariableByName() {
        choose("greeting");
        _setValue(_get(Select.class, spec -> spec.withLabel("Kind")), PlaceKind.LOGIC);

        _click(_get(Button.class, spec -> spec.withText("Add a rule")));
        _setValue(_get(ComboBox.class, spec -> spec.withLabel("When")), "wallet.balance");
        _setValue(_get(Select.class, spec -> spec.withLabel("Is")), Node.Logic.Comparison.AT_LEAST);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Value")), "100");
        _click(_get(Button.class, spec -> spec.withText("Save the draft")));

        var rule = ((Node.Logic) saved("greeting")).rules().getFirst();
        assertThat(rule.variable()).isEqualTo("wallet.balance");
        assertThat(rule.comparison()).isEqualTo(Node.Logic.Comparison.AT_LEAST);
        assertThat(rule.value()).isEqualTo("100");
        assertThat(((Node.Logic) saved("greeting")).otherwise()).isEqualTo("recording-notice");
    }

    @Test
    void whoeverWasOvertakenIsAskedAndKeepsHisWords() {
        choose("greeting");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Words – English")), "Mine {program.name}");
        gatekeeper.asSystem("other", () -> library.change(draft, draft.content(), "theirs"));

        _click(_get(Button.class, spec -> spec.withText("Save the draft")));
        _assertOne(Banner.class);
        assertThat(library.version(draft.id()).note()).isEqualTo("theirs");

        _click(_get(Button.class, spec -> spec.withText("Save mine as a new draft")));
        assertThat(library.newest(program).getFirst().number()).isEqualTo(2);
        var apart = library.version(library.newest(program).getFirst().id());
        assertThat(spoken(apart.content().get("greeting"), Language.EN)).isEqualTo("Mine {program.name}");
    }

    @Test
    void whoeverLeavesWithUnsavedWordsIsAsked() {
        choose("greeting");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Words – English")), "Mine {program.name}");

        UI.getCurrent().navigate("scripts");

        _assertOne(Dialog.class);
        _assertOne(Button.class, spec -> spec.withText("Leave without saving"));
    }

    @Test
    void whatIsPublishedIsNotEdited() {
        gatekeeper.asSystem("test", () -> library.publish(draft.id()));
        UI.getCurrent().navigate(ScriptEditor.class, draft.id().value());

        _assertNone(Grid.class);
    }

    private void choose(String key) {
        GridKt._select(places(), key);
    }

    @SuppressWarnings("unchecked")
    private static Grid<String> places() {
        return _get(Grid.class);
    }

    private String faults() {
        return _find(FindingList.class).stream()
                .flatMap(list -> _find(list, ListItem.class).stream())
                .map(item -> item.getElement().getTextRecursively())
                .collect(Collectors.joining("\n"));
    }

    private static String spoken(Node node, Language language) {
        return Optional.ofNullable(node.words()).orElseThrow().in(language);
    }

    private Node saved(String key) {
        return library.version(draft.id()).content().get(key);
    }
}
