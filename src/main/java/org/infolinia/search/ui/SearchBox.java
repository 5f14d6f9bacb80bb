package org.infolinia.search.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Keycap;
import org.infolinia.search.SearchAnswer;
import org.infolinia.search.SearchDesk;

/**
 * One box for everything: results under it as one types, arrows and Enter to open one, Esc to close and again to clear.
 * Focus stays in the field, as the combobox pattern has it, so that typing can go on at any time, until one is opened.
 */
@JsModule("context://scripts/search-box.js")
class SearchBox extends Composite<Div> {

    private static final int PAUSE_MILLISECONDS = 100;
    private static final String LIST_ID = "search-results";

    private final SearchDesk desk;
    private final TextField field = new TextField();
    private final SearchResults results;
    private final Span spoken = new Span();
    private String asked = "";

    SearchBox(SearchDesk desk, Unifications unifications, FurtherSearches further) {
        this.desk = desk;
        this.results = new SearchResults(LIST_ID, unifications, further);
        var root = getContent();
        root.addClassName("search-box");
        root.getElement().setAttribute("role", "search");
        spoken.addClassName("visually-hidden");
        spoken.getElement().setAttribute("role", "status");
        results.setVisible(false);
        results.onChoice(this::open);
        prepareField();
        listenToBrowser();
        root.add(field, results, spoken);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        getElement().executeJs("window.infoliniaSearchBox(this, $0, $1)", field.getElement(), PAUSE_MILLISECONDS);
        tellScreenReader("aria-keyshortcuts", Chord.SEARCH.ariaName());
        tellScreenReader("role", "combobox");
        tellScreenReader("aria-autocomplete", "list");
        tellScreenReader("aria-controls", LIST_ID);
        tellScreenReader("aria-expanded", "false");
        var arrivals = attach.getUI().addAfterNavigationListener(arrived -> goOn());
        addDetachListener(detach -> {
            detach.unregisterListener();
            arrivals.remove();
        });
    }

    /** Whoever has gone elsewhere goes on there; were the focus to come back from a dialog, the list would open again. */
    private void goOn() {
        close();
        getElement().executeJs("if (this.contains(document.activeElement)) { this.goOnInPage(); }");
    }

    private void prepareField() {
        field.setAriaLabel(getTranslation("search.box"));
        field.setPlaceholder(getTranslation("search.placeholder"));
        field.setPrefixComponent(Icon.SEARCH.create());
        field.setSuffixComponent(new Keycap(Chord.SEARCH));
        field.setMaxLength(SearchDesk.MAXIMUM_LENGTH);
        field.getElement().setAttribute("autocomplete", "off");
        field.addBlurListener(left -> close());
    }

    /** What is typed comes before the key that is about it, in the order in which it happened. */
    private void listenToBrowser() {
        getElement()
                .addEventListener("ask", typed -> search(typed.getEventDetail(String.class)))
                .addEventDetail();
        getElement()
                .addEventListener("press", pressed -> obey(pressed.getEventDetail(String.class)))
                .addEventDetail();
    }

    private void obey(String key) {
        switch (key) {
            case "ArrowDown" -> move(() -> results.step(1));
            case "ArrowUp" -> move(() -> results.step(-1));
            case "PageDown" -> move(results::pageDown);
            case "PageUp" -> move(results::pageUp);
            case "Home" -> move(results::first);
            case "End" -> move(results::last);
            case "Enter" -> openChosen();
            case "Escape" -> closeOrClear();
            default -> {}
        }
    }

    private void search(String typed) {
        asked = typed;
        if (typed.isBlank()) {
            close();
        } else {
            show(desk.find(typed), typed);
        }
        getElement().executeJs("this.hasAnswerTo($0)", typed);
    }

    private void show(SearchAnswer answer, String typed) {
        results.show(answer, typed);
        results.setVisible(true);
        spoken.setText(words(answer));
        tellScreenReader("aria-expanded", "true");
        tellChosen();
    }

    private String words(SearchAnswer answer) {
        if (answer.hits().isEmpty()) {
            return getTranslation("search.nothing");
        }
        return Stream.concat(
                        Stream.of(getTranslation("search.count", answer.hits().size())),
                        NextClue.words(answer, getLocale()).stream())
                .collect(Collectors.joining(". "));
    }

    private void move(Runnable step) {
        if (!results.isVisible()) {
            search(asked);
        } else {
            step.run();
            tellChosen();
        }
    }

    private void openChosen() {
        if (!results.isVisible()) {
            search(asked);
        } else {
            results.chosen().map(SearchOption::path).ifPresent(this::open);
        }
    }

    private void open(String path) {
        clear();
        var location = new Location(path);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        getElement().executeJs("this.goOnInPage()");
    }

    private void closeOrClear() {
        if (results.isVisible()) {
            close();
        } else {
            clear();
        }
    }

    private void clear() {
        asked = "";
        getElement().executeJs("this.clearText()");
        close();
    }

    private void close() {
        results.setVisible(false);
        results.forgetChoice();
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
