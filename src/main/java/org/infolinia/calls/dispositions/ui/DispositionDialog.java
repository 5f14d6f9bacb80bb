package org.infolinia.calls.dispositions.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infolinia.calls.dispositions.Disposition;
import org.infolinia.calls.dispositions.Disposition.Flag;
import org.infolinia.calls.dispositions.DispositionDesk;
import org.infolinia.calls.dispositions.SettleDisposition;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.programs.Program;
import org.infolinia.tickets.Ticket.Topic;
import org.jspecify.annotations.Nullable;

/** A new disposition, or a new version of one: its words in each language, what it sets going, where it is offered. */
class DispositionDialog extends Dialog {

    private static final int MAXIMUM_NUMBERS_LENGTH = 400;

    private final transient Program program;
    private final transient @Nullable Disposition known;
    private final transient DispositionDesk desk;
    private final transient Runnable afterwards;
    private final TextField code = new TextField();
    private final Map<Language, TextField> groups = new EnumMap<>(Language.class);
    private final Map<Language, TextField> names = new EnumMap<>(Language.class);
    private final CheckboxGroup<Flag> flags = new CheckboxGroup<>();
    private final Select<Topic> topic = new Select<>();
    private final TextField numbers = new TextField();
    private final Checkbox retired = new Checkbox();
    private final Div refusals = new Div();

    /** @param known what is changed; null for a new one */
    DispositionDialog(Program program, @Nullable Disposition known, DispositionDesk desk, Runnable afterwards) {
        this.program = program;
        this.known = known;
        this.desk = desk;
        this.afterwards = afterwards;
        addClassName("disposition-dialog");
        setHeaderTitle(getTranslation(known == null ? "calls.dispositions.add" : "calls.dispositions.change"));
        arrange();
        Optional.ofNullable(known).ifPresent(this::fill);
        refusals.getElement().setAttribute("aria-live", "polite");
        var consequence = new Paragraph(getTranslation("calls.dispositions.consequence"));
        consequence.addClassNames("small", "muted");
        var form = new Div(refusals, code);
        for (var language : Language.values()) {
            form.add(pair(language));
        }
        form.add(topic, flags, numbers, retired, consequence);
        form.addClassName("disposition-form");
        add(form);
        getFooter()
                .add(
                        Buttons.plain(Icon.X, getTranslation("calls.cancel"), Chord.CLOSE, this::close),
                        Buttons.primary(
                                Icon.CHECK, getTranslation("calls.dispositions.save"), Chord.SUBMIT, this::save));
        if (known == null) {
            code.focus();
        } else {
            topic.focus();
        }
    }

    private void arrange() {
        code.setLabel(getTranslation("calls.dispositions.code"));
        code.setHelperText(getTranslation("calls.dispositions.code-hint"));
        code.setMaxLength(SettleDisposition.MAXIMUM_CODE_LENGTH);
        code.setReadOnly(known != null);
        topic.setLabel(getTranslation("tickets.topic"));
        topic.setHelperText(getTranslation("calls.dispositions.topic-hint"));
        topic.setItems(Topic.values());
        topic.setItemLabelGenerator(each -> getTranslation("tickets.topic." + each));
        topic.setValue(Topic.OTHER);
        flags.setLabel(getTranslation("calls.dispositions.flags"));
        flags.setItems(Flag.values());
        flags.setItemLabelGenerator(each -> getTranslation("calls.flag." + each));
        numbers.setLabel(getTranslation("calls.dispositions.numbers"));
        numbers.setHelperText(getTranslation("calls.dispositions.numbers-hint"));
        numbers.setMaxLength(MAXIMUM_NUMBERS_LENGTH);
        retired.setLabel(getTranslation("calls.dispositions.retire"));
        retired.setVisible(known != null);
    }

    private Div pair(Language language) {
        var group = field("calls.dispositions.group", language);
        var name = field("calls.dispositions.name", language);
        groups.put(language, group);
        names.put(language, name);
        if (known != null) {
            group.setValue(known.groupName(language));
            name.setValue(known.name(language));
        }
        var pair = new Div(group, name);
        pair.addClassName("disposition-names");
        return pair;
    }

    private TextField field(String key, Language language) {
        var field = new TextField(getTranslation(key) + " (" + language.code() + ")");
        field.setMaxLength(SettleDisposition.MAXIMUM_NAME_LENGTH);
        return field;
    }

    private void fill(Disposition disposition) {
        code.setValue(disposition.code());
        topic.setValue(disposition.topic());
        flags.setValue(disposition.flags());
        numbers.setValue(
                disposition.numbers().stream().map(PhoneNumber::formatted).collect(Collectors.joining(", ")));
        retired.setValue(disposition.retired());
    }

    private void save() {
        numbers.setInvalid(false);
        typedNumbers()
                .ifPresentOrElse(
                        typed -> {
                            switch (desk.settle(command(typed))) {
                                case Outcome.Done<Disposition> done -> {
                                    close();
                                    afterwards.run();
                                }
                                case Outcome.Refused<Disposition>(Refusal refusal) -> refuse(refusal);
                            }
                        },
                        () -> {
                            numbers.setInvalid(true);
                            numbers.setErrorMessage(getTranslation("calls.dispositions.numbers-wrong"));
                            numbers.focus();
                        });
    }

    private SettleDisposition command(List<PhoneNumber> typed) {
        return new SettleDisposition(
                program.id(),
                code.getValue().strip(),
                known == null ? 0 : known.version(),
                texts(groups),
                texts(names),
                flags.getValue(),
                topic.getValue(),
                typed,
                retired.getValue());
    }

    /** Empty while something that is typed is no number. */
    private Optional<List<PhoneNumber>> typedNumbers() {
        var found = new ArrayList<PhoneNumber>();
        for (var typed : numbers.getValue().split("[,;]")) {
            if (!typed.isBlank()) {
                var number = PhoneNumber.parse(typed, program.country());
                if (number.isEmpty()) {
                    return Optional.empty();
                }
                found.add(number.get());
            }
        }
        return Optional.of(found);
    }

    private void refuse(Refusal refusal) {
        refusals.removeAll();
        refusals.add(new Banner(
                Icon.ALERT,
                getTranslation(refusal.messageKey(), refusal.arguments().toArray()),
                Tone.WARN));
    }

    private static Map<Language, String> texts(Map<Language, TextField> fields) {
        return fields.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getValue().strip()));
    }
}
