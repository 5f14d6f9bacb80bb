package org.infolinia.participants.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.CardNumber;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.participants.Participant;
import org.jspecify.annotations.Nullable;

/**
 * Two participants side by side. What needs identification stays masked; whether it is the same is said of the whole
 * value, for that is what tells one person from two.
 */
class MergeComparison extends NativeTable {

    private static final String HIDDEN_DATE = "••.••.••••";
    private static final String HIDDEN = "•••••••";

    private final Participant one;
    private final Participant other;

    MergeComparison(Participant one, Participant other, Formats formats) {
        this.one = one;
        this.other = other;
        addClassName("merge-comparison");
        addHeader();
        add("participants.list.name", participant -> List.of(participant.name()), PersonName::full);
        add(
                "participants.birth-date",
                participant -> Stream.ofNullable(participant.birthDate()).toList(),
                date -> HIDDEN_DATE);
        add("participants.phone", Participant::phones, PhoneNumber::masked);
        add("participants.email", Participant::emails, EmailAddress::masked);
        add("participants.card", Participant::cards, CardNumber::masked);
        add("participants.list.town", participant -> known(participant.address().town()), Function.identity());
        add("participants.address", participant -> known(participant.address().street()), street -> HIDDEN);
        tell("participants.list.joined", participant -> formats.day(participant.joinedOn(), getLocale()));
        tell("participants.consents", this::consents);
    }

    private void addHeader() {
        var row = new NativeTableRow();
        row.add(
                heading(getTranslation("participants.merging.feature"), "col"),
                heading(one.number(), "col"),
                heading(other.number(), "col"),
                heading(getTranslation("participants.merging.verdict"), "col"));
        getHead().add(row);
    }

    private <T> void add(String nameKey, Function<Participant, List<T>> known, Function<T, String> shown) {
        var ofOne = known.apply(one);
        var ofOther = known.apply(other);
        var row = new NativeTableRow();
        row.add(
                heading(getTranslation(nameKey), "row"),
                cell(ofOne, shown),
                cell(ofOther, shown),
                new NativeTableCell(verdict(ofOne, ofOther).toArray(Component[]::new)));
        getBody().add(row);
    }

    /** What says nothing of whether they are one person has no verdict. */
    private void tell(String nameKey, Function<Participant, String> words) {
        var row = new NativeTableRow();
        row.add(
                heading(getTranslation(nameKey), "row"),
                new NativeTableCell(words.apply(one)),
                new NativeTableCell(words.apply(other)),
                new NativeTableCell());
        getBody().add(row);
    }

    private String consents(Participant participant) {
        return participant.consents().isEmpty()
                ? getTranslation("participants.merging.none")
                : participant.consents().stream()
                        .sorted()
                        .map(channel -> getTranslation("participants.channel." + channel.name()))
                        .collect(Collectors.joining(", "));
    }

    private <T> NativeTableCell cell(List<T> values, Function<T, String> shown) {
        return new NativeTableCell(
                values.isEmpty()
                        ? getTranslation("participants.merging.none")
                        : values.stream().map(shown).collect(Collectors.joining(", ")));
    }

    private <T> Stream<Component> verdict(List<T> ofOne, List<T> ofOther) {
        if (ofOne.isEmpty() && ofOther.isEmpty()) {
            return Stream.empty();
        }
        if (ofOne.isEmpty() || ofOther.isEmpty()) {
            return Stream.of(new Span(getTranslation("participants.merging.only-one")));
        }
        return Stream.of(
                ofOne.stream().anyMatch(ofOther::contains)
                        ? new Badge(Icon.CHECK, getTranslation("participants.merging.same"), Tone.OK)
                        : new Badge(Icon.X, getTranslation("participants.merging.different"), Tone.WARN));
    }

    private static List<String> known(@Nullable String text) {
        return Optional.ofNullable(text).stream().toList();
    }

    private static NativeTableHeaderCell heading(String words, String scope) {
        var cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
