package org.infolinia.tickets.api.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.programs.Program;
import org.infolinia.security.Secret;
import org.infolinia.security.door.DoorKey;
import org.infolinia.tickets.api.ApiKeys;

/** One program's keys: makes one, shows its secret this once, and revokes it. */
class ApiKeysCard extends Card {

    private final transient Program program;
    private final transient ApiKeys keys;
    private final transient Formats formats;
    private final TextField name = new TextField();
    private final Div news = new Div();
    private final UnorderedList list = new UnorderedList();

    ApiKeysCard(Program program, ApiKeys keys, Formats formats) {
        super(Icon.CODE, translate("tickets.api.of", program.name()));
        this.program = program;
        this.keys = keys;
        this.formats = formats;
        addClassName("api-keys-card");
        name.setLabel(getTranslation("tickets.api.name"));
        name.setMaxLength(DoorKey.MAXIMUM_NAME_LENGTH);
        name.addKeyPressListener(Key.ENTER, pressed -> make());
        var make = Buttons.plain(Icon.PLUS, getTranslation("tickets.api.make"), this::make);
        make.setAriaLabel(getTranslation("tickets.api.make") + ": " + program.name());
        var form = new Div(name, make);
        form.addClassName("reply-rule");
        list.addClassName("watcher-list");
        with(list, form, news);
        refresh();
    }

    private void make() {
        news.removeAll();
        switch (keys.make(program.id(), name.getValue())) {
            case Outcome.Done<Secret>(var secret) -> show(secret);
            case Outcome.Refused<Secret>(var refusal) -> {
                news.add(new Banner(refusal, Tone.BAD));
                name.focus();
            }
        }
        refresh();
    }

    private void show(Secret secret) {
        var shown = new TextField(getTranslation("tickets.api.secret"));
        shown.setValue(secret.text());
        shown.setReadOnly(true);
        shown.setAutoselect(true);
        shown.setWidthFull();
        shown.addClassName("api-secret");
        news.add(new Banner(Icon.INFO, getTranslation("tickets.api.once"), Tone.OK), shown);
        name.clear();
        shown.focus();
    }

    private void refresh() {
        list.removeAll();
        keys.of(program.id()).forEach(key -> list.add(line(key)));
        list.setVisible(list.getComponentCount() > 0);
    }

    private ListItem line(DoorKey key) {
        var standing = new Span(key.name() + " – " + standing(key));
        return key.isWithdrawn()
                ? new ListItem(standing)
                : new ListItem(standing, Buttons.inRow(Icon.X, getTranslation("tickets.api.revoke"), key.name(), () -> {
                    keys.withdraw(key.id());
                    refresh();
                    name.focus();
                }));
    }

    private String standing(DoorKey key) {
        var withdrawnAt = key.withdrawnAt();
        if (withdrawnAt != null) {
            return getTranslation("tickets.api.revoked", formats.moment(withdrawnAt, getLocale()));
        }
        var lastUsedAt = key.lastUsedAt();
        return getTranslation("tickets.api.made", key.madeBy(), formats.moment(key.madeAt(), getLocale())) + " · "
                + (lastUsedAt == null
                        ? getTranslation("tickets.api.unused")
                        : getTranslation("tickets.api.used", formats.moment(lastUsedAt, getLocale())));
    }
}
