package org.infolinia.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Finds one of many by what one types: arrows choose, Enter takes it, Esc goes back. Focus stays in the field, as the
 * combobox pattern has it.
 *
 * @param <T> what is found
 */
public abstract class PickBox<T> extends Div {

    private static final AtomicLong LISTS = new AtomicLong();
    private static final int EXCERPT_LENGTH = 120;

    private final TextField field = new TextField();
    private final Div list = new Div();
    private final Span nothing = new Span();
    private final String listId = "pick-list-" + LISTS.incrementAndGet();
    private transient List<T> found = List.of();
    private int chosen;

    /**
     * @param hint what may be typed
     * @param title what the list is of
     * @param none what is said when nothing is found
     * @param maximumLength of what is typed
     */
    protected PickBox(String hint, String title, String none, int maximumLength) {
        addClassName("text-modules");
        setVisible(false);
        list.setId(listId);
        list.addClassName("text-modules-list");
        list.getElement().setAttribute("role", "listbox");
        list.getElement().setAttribute("aria-label", title);
        list.getElement().addEventListener("mousedown", pressed -> {}).preventDefault();
        nothing.setText(none);
        nothing.addClassNames("small", "muted");
        nothing.getElement().setAttribute("role", "status");
        prepareField(hint, maximumLength);
        add(field, list, nothing);
    }

    /** Those that fit best, few enough to be looked through. */
    protected abstract List<T> find(String typed);

    /** A line of the list. */
    protected abstract Div option(T each);

    /** @param current the one that Enter takes; empty when there is none */
    protected abstract void chosen(Optional<T> current);

    /** Somebody wants this one; the box stays open unless it is closed. */
    protected abstract void take(T wanted);

    /** Nothing was taken. */
    protected abstract void leave();

    /** Shows what there is and takes the keyboard. */
    public void open() {
        setVisible(true);
        field.clear();
        search("");
        field.focus();
        tellScreenReader("role", "combobox");
        tellScreenReader("aria-autocomplete", "list");
        tellScreenReader("aria-controls", listId);
        tellScreenReader("aria-expanded", "true");
    }

    protected final void close() {
        setVisible(false);
    }

    /** The beginning of a text, on one line. */
    protected static String excerpt(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.length() <= EXCERPT_LENGTH ? line : line.substring(0, EXCERPT_LENGTH) + "…";
    }

    private void prepareField(String hint, int maximumLength) {
        field.setPlaceholder(hint);
        field.setAriaLabel(hint);
        field.setPrefixComponent(Icon.SEARCH.create());
        field.setMaxLength(maximumLength);
        field.setWidthFull();
        field.getElement().setAttribute("autocomplete", "off");
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.addValueChangeListener(typed -> search(typed.getValue()));
        field.addBlurListener(away -> close());
        onKey("ArrowDown", () -> choose(chosen + 1));
        onKey("ArrowUp", () -> choose(chosen - 1));
        onKey("Enter", () -> current().ifPresent(this::take));
        onKey("Escape", () -> {
            close();
            leave();
        });
    }

    private void onKey(String key, Runnable deed) {
        field.getElement()
                .addEventListener("keydown", pressed -> deed.run())
                .setFilter("event.key === '" + key + "' && !event.ctrlKey && !event.altKey && !event.isComposing")
                .preventDefault()
                .stopPropagation();
    }

    private void search(String typed) {
        found = find(typed);
        list.removeAll();
        for (int place = 0; place < found.size(); place++) {
            list.add(line(found.get(place), place));
        }
        nothing.setVisible(found.isEmpty());
        choose(0);
    }

    private Div line(T each, int place) {
        var line = option(each);
        line.setId(optionId(place));
        line.getElement().setAttribute("role", "option");
        line.addClickListener(click -> take(each));
        return line;
    }

    private void choose(int place) {
        chosen = found.isEmpty() ? 0 : Math.floorMod(place, found.size());
        for (int each = 0; each < found.size(); each++) {
            list.getComponentAt(each).getElement().setAttribute("aria-selected", Boolean.toString(each == chosen));
        }
        tellScreenReader("aria-activedescendant", found.isEmpty() ? "" : optionId(chosen));
        chosen(current());
    }

    private Optional<T> current() {
        return found.stream().skip(chosen).findFirst();
    }

    private String optionId(int place) {
        return listId + "-" + place;
    }

    /** The attributes belong to the native input inside the field. */
    private void tellScreenReader(String attribute, String value) {
        field.getElement().executeJs("this.inputElement.setAttribute($0, $1)", attribute, value);
    }
}
