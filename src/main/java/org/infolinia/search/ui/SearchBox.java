package org.infolinia.search.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Keycap;
import org.infolinia.search.SearchAnswer;
import org.infolinia.search.SearchDesk;

/**
 * One box for everything: results under it as one types, arrows and Enter to open one, Esc to close. Focus stays in
 * the field, as the combobox pattern has it, so that typing can go on at any time.
 */
class SearchBox extends Composite<Div> {

    private static final int PAUSE_MILLISECONDS = 100;
    private static final String LIST_ID = "search-results";

    /** In the browser, not on the server: what is typed right after the chord must not be lost on the way. */
    private static final String FOCUS_ON_CHORD = """
            const field = this;
            document.addEventListener('keydown', pressed => {
                const isChord = pressed.ctrlKey && !pressed.altKey && !pressed.shiftKey && pressed.key === 'k';
                if (isChord && field.isConnected) {
                    pressed.preventDefault();
                    field.focus();
                    field.inputElement.select();
                }
            });
            """;

    private final SearchDesk desk;
    private final TextField field = new TextField();
    private final SearchResults results = new SearchResults(LIST_ID);
    private final Span spoken = new Span();

    SearchBox(SearchDesk desk) {
        this.desk = desk;
        var root = getContent();
        root.addClassName("search-box");
        root.getElement().setAttribute("role", "search");
        spoken.addClassName("visually-hidden");
        spoken.getElement().setAttribute("role", "status");
        results.setVisible(false);
        results.onChoice(row -> open(row.path()));
        prepareField();
        root.add(field, results, spoken);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        field.getElement().executeJs(FOCUS_ON_CHORD);
        tellScreenReader("aria-keyshortcuts", Chord.SEARCH.ariaName());
        tellScreenReader("role", "combobox");
        tellScreenReader("aria-autocomplete", "list");
        tellScreenReader("aria-controls", LIST_ID);
        tellScreenReader("aria-expanded", "false");
    }

    private void prepareField() {
        field.setAriaLabel(getTranslation("search.box"));
        field.setPlaceholder(getTranslation("search.placeholder"));
        field.setPrefixComponent(Icon.SEARCH.create());
        field.setSuffixComponent(new Keycap(Chord.SEARCH));
        field.setMaxLength(SearchDesk.MAXIMUM_LENGTH);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLISECONDS);
        field.getElement().setAttribute("autocomplete", "off");
        field.addValueChangeListener(typed -> search(typed.getValue()));
        field.addBlurListener(left -> close());
        field.addFocusListener(come -> search(field.getValue()));
        onKey("ArrowDown", () -> move(1));
        onKey("ArrowUp", () -> move(-1));
        onKey("Enter", () -> results.chosen().ifPresent(row -> open(row.path())));
        onKey("Escape", this::close);
    }

    private void onKey(String key, Runnable deed) {
        field.getElement()
                .addEventListener("keydown", pressed -> deed.run())
                .setFilter("event.key === '" + key + "'")
                .preventDefault();
    }

    private void search(String typed) {
        if (typed.isBlank()) {
            close();
            return;
        }
        var answer = desk.find(typed);
        results.show(answer);
        results.setVisible(true);
        spoken.setText(words(answer));
        tellScreenReader("aria-expanded", "true");
        tellChosen();
    }

    private String words(SearchAnswer answer) {
        return answer.hits().isEmpty()
                ? getTranslation("search.nothing")
                : getTranslation("search.count", answer.hits().size());
    }

    private void move(int steps) {
        results.move(steps);
        tellChosen();
    }

    private void open(String path) {
        field.clear();
        close();
        UI.getCurrent().navigate(path);
    }

    private void close() {
        results.setVisible(false);
        spoken.setText("");
        tellScreenReader("aria-expanded", "false");
        tellScreenReader("aria-activedescendant", "");
    }

    private void tellChosen() {
        tellScreenReader("aria-activedescendant", results.chosenId());
    }

    /** The attributes belong to the native input inside the field. */
    private void tellScreenReader(String attribute, String value) {
        field.getElement().executeJs("this.inputElement.setAttribute($0, $1)", attribute, value);
    }
}
