package org.infolinia.participants.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Icon;
import org.infolinia.participants.Participant;
import org.infolinia.participants.Participant.Channel;
import org.infolinia.participants.Participant.PostalAddress;
import org.infolinia.participants.identification.MaskedField;
import org.infolinia.participants.identification.Unmask;
import org.infolinia.participants.identification.UnmaskReason;
import org.infolinia.participants.identification.Unmasked;
import org.infolinia.programs.Program.RequiredLevels;
import org.jspecify.annotations.Nullable;

/** Phones, addresses, birth date and consents; in clear only when the level allows it and the agent asks for it. */
class ContactData extends Div {

    private static final String HIDDEN = "•••••••";
    private static final String HIDDEN_DATE = "••.••.••••";
    private static final DateTimeFormatter BIRTH_DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

    private final transient Participant participant;
    private final transient Function<Unmask, Outcome<Unmasked>> unmasking;
    private final transient @Nullable CaseReference caseInHand;

    /**
     * @param caseInHand the call or ticket beside which it stands, or null
     * @param unmasking shows what is asked for, and leaves it in the trail
     */
    ContactData(
            Participant participant,
            IdentificationLevel level,
            RequiredLevels required,
            @Nullable CaseReference caseInHand,
            Function<Unmask, Outcome<Unmasked>> unmasking) {
        this.participant = participant;
        this.caseInHand = caseInHand;
        this.unmasking = unmasking;
        addClassName("contact-data");
        show(Unmasked.NOTHING);
        if (level.reaches(required.contact()) && !known().isEmpty()) {
            add(Buttons.plain(
                    Icon.EYE,
                    getTranslation("participants.unmask"),
                    () -> new UnmaskDialog(known(), this::unmask).open()));
        }
    }

    private Optional<Refusal> unmask(Set<MaskedField> fields, UnmaskReason reason) {
        return switch (unmasking.apply(new Unmask(participant.id(), fields, reason, caseInHand))) {
            case Outcome.Refused<Unmasked>(Refusal refusal) -> Optional.of(refusal);
            case Outcome.Done<Unmasked>(Unmasked data) -> {
                show(data);
                yield Optional.empty();
            }
        };
    }

    /** The fields in which there is something to see. */
    private List<MaskedField> known() {
        return Stream.of(MaskedField.values())
                .filter(field -> switch (field) {
                    case PHONE -> !participant.phones().isEmpty();
                    case EMAIL -> !participant.emails().isEmpty();
                    case BIRTH_DATE -> participant.birthDate() != null;
                    case ADDRESS ->
                        participant.address().street() != null
                                || participant.address().postalCode() != null;
                })
                .toList();
    }

    /** @param clear what is shown in clear; the rest is masked */
    private void show(Unmasked clear) {
        getChildren().filter(Facts.class::isInstance).toList().forEach(Component::removeFromParent);
        addComponentAsFirst(facts(
                clear.phones().isEmpty()
                        ? participant.phones().stream()
                                .map(PhoneNumber::masked)
                                .map(this::masked)
                                .toList()
                        : clear.phones().stream().map(ContactData::telephone).toList(),
                clear.emails().isEmpty()
                        ? participant.emails().stream()
                                .map(EmailAddress::masked)
                                .map(this::masked)
                                .toList()
                        : clear.emails().stream()
                                .map(EmailAddress::value)
                                .map(ContactData::clear)
                                .toList(),
                birthDate(clear.birthDate()),
                address(clear.address())));
    }

    private List<Component> birthDate(@Nullable LocalDate clear) {
        return Stream.ofNullable(participant.birthDate())
                .map(date -> clear == null ? masked(HIDDEN_DATE) : clear(BIRTH_DATE.format(date)))
                .toList();
    }

    private List<Component> address(@Nullable PostalAddress clear) {
        if (clear == null) {
            var known = participant.address();
            var hiddenStreet = known.street() == null ? null : HIDDEN;
            return joined(", ", hiddenStreet, known.maskedTown())
                    .map(this::masked)
                    .toList();
        }
        var town = joined(" ", clear.postalCode(), clear.town()).findFirst().orElse(null);
        return joined(", ", clear.street(), town).map(ContactData::clear).toList();
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
