package org.infolinia.surveys.ui.editor;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.surveys.client.ClientContact;
import org.infolinia.surveys.client.ClientContacts;

/** Whom of the program's client we ask. */
class ClientsCard extends Card {

    private final ProgramId program;
    private final transient ClientContacts contacts;
    private final UnorderedList list = new UnorderedList();
    private final TextField name = new TextField();
    private final TextField email = new TextField();
    private final Select<Language> language = new Select<>();
    private final Div refusals = new Div();

    ClientsCard(ProgramId program, ClientContacts contacts) {
        super(Icon.USERS, translate("surveys.clients"));
        this.program = program;
        this.contacts = contacts;
        list.addClassName("follow-ups");
        name.setLabel(getTranslation("surveys.clients.name"));
        name.setMaxLength(ClientContacts.MAXIMUM_NAME_LENGTH);
        email.setLabel(getTranslation("surveys.clients.email"));
        language.setLabel(getTranslation("surveys.clients.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(each -> getTranslation("surveys.language." + each.code()));
        language.setValue(Language.ofLocale(getLocale()));
        refusals.getElement().setAttribute("aria-live", "polite");
        var form = new Div(
                name,
                email,
                language,
                refusals,
                Buttons.plain(Icon.PLUS, getTranslation("surveys.clients.add"), this::enter));
        form.addClassName("survey-policy");
        with(list, form);
        show();
    }

    private void enter() {
        refusals.removeAll();
        switch (contacts.add(program, name.getValue(), email.getValue(), language.getValue())) {
            case Done<ClientContact> done -> {
                name.clear();
                email.clear();
                show();
                name.focus();
            }
            case Refused<ClientContact>(var why) ->
                refusals.add(new Banner(
                        Icon.ALERT,
                        getTranslation(why.messageKey(), why.arguments().toArray()),
                        Tone.WARN));
        }
    }

    private void show() {
        list.removeAll();
        contacts.of(program).forEach(contact -> list.add(item(contact)));
    }

    private ListItem item(ClientContact contact) {
        var line = new Span(new Span(contact.name()), new Span(contact.email().value()));
        if (contact.hasObjected()) {
            line.add(new Badge(Icon.X, getTranslation("surveys.clients.objected"), Tone.NEUTRAL));
        }
        line.add(Buttons.inRow(Icon.X, getTranslation("surveys.clients.remove"), contact.name(), () -> {
            contacts.remove(contact.id());
            show();
            name.focus();
        }));
        line.addClassNames("follow-up-line", "small");
        return new ListItem(line);
    }
}
