package org.infolinia.tickets.fields.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Icon;
import org.infolinia.tickets.fields.CustomField.Option;

/** What can be chosen in a field: each choice in every language. Archived choices are left out. */
class OptionsEditor extends Div {

    private static final String NEW = "";

    private final OrderedList list = new OrderedList();
    private final List<Line> lines = new ArrayList<>();
    private final Button add;

    private record Line(String key, LabelFields labels, ListItem item) {}

    OptionsEditor(List<Option> options) {
        addClassName("options-editor");
        list.addClassName("option-lines");
        add = Buttons.plain(
                Icon.PLUS,
                getTranslation("tickets.fields.option-add"),
                () -> add(NEW, Map.of()).focus());
        add.addThemeVariants(ButtonVariant.TERTIARY);
        add(new H3(getTranslation("tickets.fields.options")), list, add);
        options.forEach(option -> add(option.key(), option.labels()));
        if (options.isEmpty()) {
            add(NEW, Map.of());
        }
    }

    List<Option> options() {
        return lines.stream()
                .map(line -> new Option(line.key(), line.labels().labels(), false))
                .toList();
    }

    private LabelFields add(String key, Map<Language, String> labels) {
        var fields = new LabelFields(labels);
        var remove = Buttons.plain(Icon.X, "", () -> {});
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("tickets.fields.option-remove"));
        remove.setTooltipText(getTranslation("tickets.fields.option-remove"));
        var line = new Line(key, fields, new ListItem(fields, remove));
        remove.addClickListener(click -> {
            lines.remove(line);
            list.remove(line.item());
            add.focus();
        });
        lines.add(line);
        list.add(line.item());
        return fields;
    }
}
