package org.infolinia.tickets.texts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.infolinia.kit.Icon;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.texts.TextModule;
import org.infolinia.tickets.texts.TextModules;

/**
 * Finds a text module by what one types: arrows choose, Enter takes it, Esc goes back. Focus stays in the field, as the
 * combobox pattern has it.
 */
public class TextModuleBox extends Div {

    private static final AtomicLong LISTS = new AtomicLong();
    private static final int EXCERPT_LENGTH = 120;

    private final transient Ticket ticket;
    private final transient TextModules modules;
    private final transient Consumer<TextModule> taken;
    private final transient Runnable left;
    private final TextField field = new TextField();
    private final Div list = new Div();
    private final Span nothing = new Span();
    private final String listId = "text-modules-" + LISTS.incrementAndGet();
    private transient List<TextModule> found = List.of();
    private int chosen;

    /**
     * @param taken hears which one was chosen
     * @param left hears that none was
     */
    public TextModuleBox(Ticket ticket, TextModules modules, Consumer<TextModule> taken, Runnable left) {
        this.ticket = ticket;
        this.modules = modules;
        this.taken = taken;
        this.left = left;
        addClassName("text-modules");
        setVisible(false);
        list.setId(listId);
        list.addClassName("text-modules-list");
        list.getElement().setAttribute("role", "listbox");
        list.getElement().setAttribute("aria-label", getTranslation("tickets.texts.menu"));
        list.getElement().addEventListener("mousedown", pressed -> {}).preventDefault();
        nothing.setText(getTranslation("tickets.texts.nothing"));
        nothing.addClassNames("small", "muted");
        nothing.getElement().setAttribute("role", "status");
        prepareField();
        add(field, list, nothing);
    }

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

    private void prepareField() {
        field.setPlaceholder(getTranslation("tickets.texts.find"));
        field.setAriaLabel(getTranslation("tickets.texts.find"));
        field.setPrefixComponent(Icon.SEARCH.create());
        field.setMaxLength(TextModule.MAXIMUM_NAME_LENGTH);
        field.setWidthFull();
        field.getElement().setAttribute("autocomplete", "off");
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.addValueChangeListener(typed -> search(typed.getValue()));
        field.addBlurListener(away -> setVisible(false));
        onKey("ArrowDown", () -> choose(chosen + 1));
        onKey("ArrowUp", () -> choose(chosen - 1));
        onKey("Enter", () -> found.stream().skip(chosen).findFirst().ifPresent(this::take));
        onKey("Escape", this::leave);
    }

    private void onKey(String key, Runnable deed) {
        field.getElement()
                .addEventListener("keydown", pressed -> deed.run())
                .setFilter("event.key === '" + key + "' && !event.ctrlKey && !event.altKey && !event.isComposing")
                .preventDefault()
                .stopPropagation();
    }

    private void search(String typed) {
        found = modules.find(ticket, typed);
        list.removeAll();
        for (int place = 0; place < found.size(); place++) {
            list.add(option(found.get(place), place));
        }
        nothing.setVisible(found.isEmpty());
        choose(0);
    }

    private Div option(TextModule module, int place) {
        var content = module.content();
        var name = new Span(content.name());
        name.addClassName("strong");
        var excerpt = new Span(excerpt(content.body()));
        excerpt.addClassNames("muted", "truncated", "grow");
        var option = new Div(name, excerpt);
        if (content.language() != ticket.language()) {
            var language = new Span(content.language().name());
            language.addClassNames("small", "muted");
            option.add(language);
        }
        option.setId(optionId(place));
        option.getElement().setAttribute("role", "option");
        option.addClickListener(click -> take(module));
        return option;
    }

    private void choose(int place) {
        chosen = found.isEmpty() ? 0 : Math.floorMod(place, found.size());
        for (int each = 0; each < found.size(); each++) {
            list.getComponentAt(each).getElement().setAttribute("aria-selected", Boolean.toString(each == chosen));
        }
        tellScreenReader("aria-activedescendant", found.isEmpty() ? "" : optionId(chosen));
    }

    private void take(TextModule module) {
        setVisible(false);
        taken.accept(module);
    }

    private void leave() {
        setVisible(false);
        left.run();
    }

    private String optionId(int place) {
        return listId + "-" + place;
    }

    /** The attributes belong to the native input inside the field. */
    private void tellScreenReader(String attribute, String value) {
        field.getElement().executeJs("this.inputElement.setAttribute($0, $1)", attribute, value);
    }

    private static String excerpt(String body) {
        var line = body.replaceAll("\\s+", " ");
        return line.length() <= EXCERPT_LENGTH ? line : line.substring(0, EXCERPT_LENGTH) + "…";
    }
}
