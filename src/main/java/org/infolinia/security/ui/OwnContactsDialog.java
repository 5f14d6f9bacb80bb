package org.infolinia.security.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.infolinia.kernel.CardNumber;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.security.AgentContacts;
import org.infolinia.security.AgentView;
import org.infolinia.security.OwnContacts;

/** Asks by what an agent is known in private, one entry in a line. */
class OwnContactsDialog extends Dialog {

    private static final int LONGEST_PARTICIPANT_NUMBER = 40;

    private final AgentView agent;
    private final AgentContacts contacts;
    private final Runnable afterwards;
    private final LinesField<PhoneNumber> phones;
    private final LinesField<EmailAddress> emails;
    private final LinesField<CardNumber> cards;
    private final LinesField<String> numbers;

    OwnContactsDialog(AgentView agent, AgentContacts contacts, Runnable afterwards) {
        this.agent = agent;
        this.contacts = contacts;
        this.afterwards = afterwards;
        var known = contacts.of(agent.id());
        phones = field("phones", known.phones(), PhoneNumber::formatted, this::phone);
        emails = field("emails", known.emails(), EmailAddress::value, EmailAddress::parse);
        cards = field("cards", known.cards(), CardNumber::formatted, CardNumber::parse);
        numbers = field("numbers", known.numbers(), Function.identity(), OwnContactsDialog::participantNumber);
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("agents.contacts.title", agent.name().full()));
        var form = new Div(new Paragraph(getTranslation("agents.contacts.why")), phones, emails, cards, numbers);
        form.addClassName("adjustment-form");
        add(form);
        Button save = Buttons.primary(Icon.CHECK, getTranslation("agents.contacts.save"), Chord.SUBMIT, this::save);
        save.addClassName("confirm");
        getFooter()
                .add(Buttons.plain(Icon.X, getTranslation("agents.contacts.cancel"), Chord.CLOSE, this::close), save);
        addOpenedChangeListener(change -> phones.focus());
    }

    private <T> LinesField<T> field(
            String name, List<T> known, Function<T, String> spelling, Function<String, Optional<T>> reading) {
        var field = new LinesField<>(getTranslation("agents.contacts." + name), reading);
        field.addClassName(name);
        field.show(known, spelling);
        return field;
    }

    /** Without a country code it is one of where the agent speaks the language. */
    private Optional<PhoneNumber> phone(String line) {
        return PhoneNumber.parse(line, agent.language().locale().getCountry());
    }

    private static Optional<String> participantNumber(String line) {
        return Optional.of(line).filter(number -> number.length() <= LONGEST_PARTICIPANT_NUMBER);
    }

    private void save() {
        var wrong = Stream.of(phones, emails, cards, numbers)
                .filter(field -> !field.isSound())
                .findFirst();
        if (wrong.isPresent()) {
            wrong.get().focus();
            return;
        }
        contacts.put(
                agent.id(), new OwnContacts(emails.entries(), phones.entries(), cards.entries(), numbers.entries()));
        close();
        afterwards.run();
    }
}
