package org.infolinia.ledger.code.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.code.token.ApiTokens;
import org.infolinia.programs.Program;
import org.infolinia.security.Secret;
import org.infolinia.security.door.DoorKey;

/** The servers outside that may hand in codes: makes a token, shows its secret this once, and withdraws it. */
class ApiTokensDialog extends Dialog {

    private final ApiTokens tokens;
    private final Formats formats;
    private final Phrasebook phrasebook;
    private final Select<Program> program = new Select<>();
    private final TextField name = new TextField();
    private final Div news = new Div();
    private final UnorderedList list = new UnorderedList();

    ApiTokensDialog(List<Program> programs, ApiTokens tokens, Formats formats, Phrasebook phrasebook) {
        this.tokens = tokens;
        this.formats = formats;
        this.phrasebook = phrasebook;
        addClassName("codes-dialog");
        setHeaderTitle(getTranslation("ledger.tokens.title"));
        prepareFields(programs);
        list.addClassName("api-tokens");
        list.getElement().setAttribute("aria-label", getTranslation("ledger.tokens.title"));
        var content = new Div(new Paragraph(getTranslation("ledger.tokens.hint")), program, list, name, news);
        content.addClassName("codes-content");
        add(content);
        getFooter()
                .add(
                        Buttons.plain(Icon.X, getTranslation("ledger.codes.close"), Chord.CLOSE, this::close),
                        Buttons.primary(Icon.PLUS, getTranslation("ledger.tokens.make"), Chord.SUBMIT, this::make));
        addOpenedChangeListener(change -> name.focus());
        refresh();
    }

    private void prepareFields(List<Program> programs) {
        program.setLabel(getTranslation("ledger.codes.program"));
        program.setItems(programs);
        program.setItemLabelGenerator(Program::name);
        programs.stream().findFirst().ifPresent(program::setValue);
        program.addValueChangeListener(change -> {
            news.removeAll();
            refresh();
        });
        name.setLabel(getTranslation("ledger.tokens.name"));
        name.setHelperText(getTranslation("ledger.tokens.name.hint"));
        name.setMaxLength(DoorKey.MAXIMUM_NAME_LENGTH);
    }

    private void make() {
        program.getOptionalValue().ifPresent(chosen -> {
            news.removeAll();
            switch (tokens.make(chosen.id(), name.getValue())) {
                case Outcome.Done<Secret>(Secret secret) -> show(secret);
                case Outcome.Refused<Secret>(Refusal refusal) ->
                    news.add(
                            new Banner(Icon.ALERT, phrasebook.say(Language.ofLocale(getLocale()), refusal), Tone.WARN));
            }
            refresh();
        });
    }

    private void show(Secret secret) {
        var shown = new TextField(getTranslation("ledger.tokens.secret"));
        shown.setValue(secret.text());
        shown.setReadOnly(true);
        shown.setAutoselect(true);
        shown.setWidthFull();
        shown.addClassName("api-secret");
        news.add(new Banner(Icon.INFO, getTranslation("ledger.tokens.once"), Tone.OK), shown);
        name.clear();
        shown.focus();
    }

    private void refresh() {
        list.removeAll();
        var known =
                program.getOptionalValue().map(chosen -> tokens.of(chosen.id())).orElse(List.of());
        known.forEach(token -> list.add(item(token)));
        if (known.isEmpty()) {
            list.add(new ListItem(new Span(getTranslation("ledger.tokens.none"))));
        }
    }

    private ListItem item(DoorKey token) {
        var words = new Span(new Span(token.name()), small(standing(token)));
        words.addClassName("api-token");
        return token.isWithdrawn() ? new ListItem(words) : new ListItem(words, withdraw(token));
    }

    private Component withdraw(DoorKey token) {
        var button = Buttons.plain(Icon.X, getTranslation("ledger.tokens.withdraw"), () -> {
            tokens.withdraw(token.id());
            refresh();
        });
        button.setAriaLabel(button.getText() + ": " + token.name());
        return button;
    }

    private String standing(DoorKey token) {
        var withdrawnAt = token.withdrawnAt();
        if (withdrawnAt != null) {
            return getTranslation("ledger.tokens.withdrawn", formats.moment(withdrawnAt, getLocale()));
        }
        var lastUsedAt = token.lastUsedAt();
        var made = getTranslation("ledger.tokens.made", token.madeBy(), formats.moment(token.madeAt(), getLocale()));
        return made + " · "
                + (lastUsedAt == null
                        ? getTranslation("ledger.tokens.unused")
                        : getTranslation("ledger.tokens.used", formats.moment(lastUsedAt, getLocale())));
    }

    private static Span small(String words) {
        var span = new Span(words);
        span.addClassNames("small", "muted");
        return span;
    }
}
