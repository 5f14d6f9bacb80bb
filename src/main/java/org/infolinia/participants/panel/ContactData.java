package org.infolinia.participants.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Icon;
import org.infolinia.participants.Participant;
import org.infolinia.participants.Participant.Channel;
import org.infolinia.participants.identification.IdentificationDesk;
import org.infolinia.programs.Program.RequiredLevels;
import org.jspecify.annotations.Nullable;

/** Phones, addresses, birth date and consents; in clear only when the level allows it and the agent asks for it. */
class ContactData extends Div {

    private static final String HIDDEN = "•••••••";
    private static final String HIDDEN_DATE = "••.••.••••";
    private static final DateTimeFormatter BIRTH_DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

    private final Participant participant;

    ContactData(
            Participant participant,
            IdentificationLevel level,
            RequiredLevels required,
            IdentificationDesk identification) {
        this.participant = participant;
        addClassName("contact-data");
        showMasked();
        if (level.reaches(required.balance())) {
            add(Buttons.plain(Icon.EYE, getTranslation("participants.unmask"), () -> unmask(identification)));
        }
    }

    private void unmask(IdentificationDesk identification) {
        if (identification.unmask(participant.id()) instanceof Outcome.Done<Participant>) {
            removeAll();
            showInClear();
        }
    }

    private void showMasked() {
        var address = participant.address();
        var hiddenStreet = address.street() == null ? null : HIDDEN;
        add(facts(
                participant.phones().stream()
                        .map(PhoneNumber::masked)
                        .map(this::masked)
                        .toList(),
                participant.emails().stream()
                        .map(EmailAddress::masked)
                        .map(this::masked)
                        .toList(),
                Stream.ofNullable(participant.birthDate())
                        .map(date -> masked(HIDDEN_DATE))
                        .toList(),
                joined(", ", hiddenStreet, address.town()).map(this::masked).toList()));
    }

    private void showInClear() {
        var address = participant.address();
        var town = joined(" ", address.postalCode(), address.town()).findFirst().orElse(null);
        add(facts(
                participant.phones().stream().map(ContactData::telephone).toList(),
                participant.emails().stream()
                        .map(EmailAddress::value)
                        .map(ContactData::clear)
                        .toList(),
                Stream.ofNullable(participant.birthDate())
                        .map(date -> clear(BIRTH_DATE.format(date)))
                        .toList(),
                joined(", ", address.street(), town).map(ContactData::clear).toList()));
    }

    /** The known parts in one text; none when no part is known. */
    private static Stream<String> joined(String separator, @Nullable String... parts) {
        return Stream.of(Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(separator)))
                .filter(text -> !text.isEmpty());
    }

    private Facts facts(
            List<Component> phones, List<Component> emails, List<Component> birthDate, List<Component> address) {
        var facts = new Facts();
        addTo(facts, "participants.phone", phones);
        addTo(facts, "participants.email", emails);
        addTo(facts, "participants.birth-date", birthDate);
        addTo(facts, "participants.address", address);
        facts.with(getTranslation("participants.consents"), consents());
        return facts;
    }

    private void addTo(Facts facts, String key, List<Component> values) {
        if (!values.isEmpty()) {
            var column = new Div(values.toArray(Component[]::new));
            column.addClassName("values");
            facts.with(getTranslation(key), column);
        }
    }

    private Component consents() {
        var line = new Div();
        line.addClassName("consents");
        for (var channel : Channel.values()) {
            var granted = participant.consents().contains(channel);
            var word = new Span(getTranslation("participants.channel." + channel.name()));
            var entry = new Span((granted ? Icon.CHECK : Icon.X).create(), word);
            entry.setTitle(
                    getTranslation(granted ? "participants.consent.granted" : "participants.consent.not-granted"));
            line.add(entry);
        }
        return line;
    }

    private Component masked(String value) {
        var text = new Div(clear(value));
        text.addClassName("grow");
        var lock = Icon.LOCK.create();
        var spoken = new Span(getTranslation("participants.masked"));
        spoken.addClassName("visually-hidden");
        var line = new Div(text, lock, spoken);
        line.addClassName("masked");
        return line;
    }

    /** Whoever may read a number may have his telephone dial it. */
    private static Component telephone(PhoneNumber number) {
        return new Anchor("tel:" + number.e164(), number.formatted());
    }

    /** A long address breaks after its at sign, never within a word. */
    private static Component clear(String value) {
        var domain = value.indexOf('@') + 1;
        var text = new Span(value.substring(0, domain));
        text.getElement().appendChild(new Element("wbr"), Element.createText(value.substring(domain)));
        return text;
    }
}
