package org.infolinia.calls.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import org.infolinia.calls.telephony.LineSource;
import org.infolinia.calls.telephony.LineSources;
import org.infolinia.calls.telephony.LineSources.Made;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.programs.Program;
import org.infolinia.security.Secret;

/** The telephone systems of a program: makes one known, shows its secret this once, changes and withdraws it. */
class LineSourcesCard extends Card {

    private final Program program;
    private final transient LineSources sources;
    private final UnorderedList list = new UnorderedList();
    private final Div news = new Div();
    private final TextField name = new TextField();
    private final Checkbox everyProgram = new Checkbox();

    /** @param mayServeAll whether a system may be let tell of calls to other programs' numbers */
    LineSourcesCard(String title, Program program, LineSources sources, boolean mayServeAll) {
        super(Icon.LINK, title);
        this.program = program;
        this.sources = sources;
        list.addClassName("line-sources");
        list.getElement().setAttribute("aria-label", title);
        name.setLabel(getTranslation("calls.sources.name"));
        name.setMaxLength(LineSource.MAXIMUM_NAME_LENGTH);
        everyProgram.setLabel(getTranslation("calls.sources.every"));
        everyProgram.setVisible(mayServeAll);
        var add = Buttons.plain(Icon.PLUS, getTranslation("calls.sources.add"), this::make);
        add.setAriaLabel(getTranslation("calls.sources.add") + ": " + program.name());
        var form = new Div(name, everyProgram, add);
        form.addClassName("wrap-up-rule");
        with(list, form, news);
        refresh();
    }

    private void make() {
        news.removeAll();
        switch (sources.make(program.id(), name.getValue(), everyProgram.getValue())) {
            case Outcome.Done<Made>(Made made) -> {
                name.clear();
                show(made.secret());
            }
            case Outcome.Refused<Made>(var refusal) -> {
                news.add(new Banner(refusal, Tone.WARN));
                name.focus();
            }
        }
        refresh();
    }

    private void show(Secret secret) {
        news.removeAll();
        var shown = new TextField(getTranslation("calls.sources.secret"));
        shown.setValue(secret.text());
        shown.setReadOnly(true);
        shown.setAutoselect(true);
        shown.setWidthFull();
        shown.addClassName("api-secret");
        news.add(new Banner(Icon.INFO, getTranslation("calls.sources.once"), Tone.OK), shown);
        shown.focus();
    }

    private void refresh() {
        list.removeAll();
        var known = sources.of(program.id());
        known.forEach(source -> list.add(item(source)));
        if (known.isEmpty()) {
            list.add(new ListItem(new Paragraph(getTranslation("calls.sources.none"))));
        }
    }

    private ListItem item(LineSource source) {
        var title = new Span(source.name());
        title.addClassName("strong");
        var key = new Span(getTranslation("calls.sources.key", source.key()));
        key.addClassNames("small", "muted");
        var item = new ListItem(title, key);
        if (source.isWithdrawn()) {
            item.add(new Badge(Icon.X, getTranslation("calls.sources.withdrawn"), Tone.NEUTRAL));
            return item;
        }
        if (source.isRotating()) {
            item.add(new Badge(Icon.INFO, getTranslation("calls.sources.rotating"), Tone.WARN));
            item.add(deed(Icon.CHECK, "calls.sources.end-rotation", source, () -> sources.endRotation(source.id())));
        } else {
            item.add(deed(Icon.UNDO, "calls.sources.rotate", source, () -> show(sources.rotate(source.id()))));
        }
        item.add(deed(Icon.X, "calls.sources.withdraw", source, () -> sources.withdraw(source.id())));
        return item;
    }

    private Component deed(Icon icon, String key, LineSource source, Runnable deed) {
        var button = Buttons.plain(icon, getTranslation(key), () -> {
            deed.run();
            refresh();
        });
        button.setAriaLabel(getTranslation(key) + ": " + source.name());
        return button;
    }
}
