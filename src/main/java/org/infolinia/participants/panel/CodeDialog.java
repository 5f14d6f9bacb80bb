package org.infolinia.participants.panel;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.participants.identification.CodeAddress;
import org.infolinia.participants.identification.CodeDesk;
import org.infolinia.participants.identification.SentCode;

/** A code goes to a registered address; the caller reads it back, the agent types what he hears. */
class CodeDialog extends Dialog {

    private static final int TYPED_LENGTH = 9;

    private final ParticipantId participant;
    private final transient CodeDesk codes;
    private final transient Formats formats;
    private final transient Runnable identified;
    private final transient Runnable tried;
    private final RadioButtonGroup<CodeAddress> addresses = new RadioButtonGroup<>();
    private final Div honesty = new Div();
    private final TextField read = new TextField();
    private final Div said = new Div();
    private final Button send;
    private final Button check;

    /**
     * @param identified when the code was right
     * @param tried when it was wrong
     */
    CodeDialog(ParticipantId participant, CodeDesk codes, Formats formats, Runnable identified, Runnable tried) {
        this.participant = participant;
        this.codes = codes;
        this.formats = formats;
        this.identified = identified;
        this.tried = tried;
        this.send = Buttons.plain(Icon.SEND, getTranslation("participants.code.send"), this::send);
        this.check =
                Buttons.primary(Icon.CHECK, getTranslation("participants.questions.check"), Chord.SUBMIT, this::check);
        addClassName("code-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("participants.code.title"));
        add(form());
        getFooter().add(Buttons.plain(Icon.X, getTranslation("participants.questions.close"), this::close), check);
        offer();
        send.focus();
    }

    private Div form() {
        var rule = new Paragraph(getTranslation("participants.code.rule"));
        rule.addClassNames("small", "muted");
        addresses.setLabel(getTranslation("participants.code.where"));
        addresses.setItemLabelGenerator(address ->
                getTranslation("participants.code.to." + address.channel().name(), address.masked()));
        addresses.addValueChangeListener(change -> sayWhatSendingIs(change.getValue()));
        read.setLabel(getTranslation("participants.code.read"));
        read.setMaxLength(TYPED_LENGTH);
        read.setAutocomplete(Autocomplete.OFF);
        read.getElement().setAttribute("inputmode", "numeric");
        read.setWidthFull();
        read.addKeyPressListener(Key.ENTER, enter -> check());
        said.getElement().setAttribute("aria-live", "polite");
        var form = new Div(rule, addresses, honesty, send, read, said);
        form.addClassName("form");
        return form;
    }

    private void offer() {
        var known = codes.addresses(participant);
        addresses.setItems(known);
        known.stream().findFirst().ifPresent(addresses::setValue);
        send.setEnabled(!known.isEmpty());
        allowReading(false);
        if (known.isEmpty()) {
            say(Icon.INFO, getTranslation("participants.code.nowhere"), Tone.WARN);
        }
    }

    /** Where no telephone gets a message, nobody is to wait for one. */
    private void sayWhatSendingIs(CodeAddress address) {
        honesty.removeAll();
        if (address != null && !address.isReallySent()) {
            honesty.add(new Banner(Icon.INFO, getTranslation("participants.code.not-sent"), Tone.WARN));
        }
    }

    private void send() {
        Optional.ofNullable(addresses.getValue())
                .map(to -> codes.send(participant, to))
                .ifPresent(outcome -> {
                    switch (outcome) {
                        case Outcome.Done<SentCode>(SentCode code) -> {
                            var until = formats.time(code.expiresAt(), getLocale());
                            say(
                                    Icon.CHECK,
                                    getTranslation(
                                            "participants.code.sent."
                                                    + code.to().isReallySent(),
                                            until),
                                    Tone.OK);
                            send.setText(getTranslation("participants.code.send-again"));
                            allowReading(true);
                            read.clear();
                            read.focus();
                        }
                        case Outcome.Refused<SentCode>(Refusal refusal) -> refuse(refusal);
                    }
                });
    }

    private void check() {
        if (!check.isEnabled() || read.isEmpty()) {
            read.focus();
            return;
        }
        switch (codes.check(participant, read.getValue())) {
            case Outcome.Refused<CodeDesk.Verdict>(Refusal refusal) -> refuse(refusal);
            case Outcome.Done<CodeDesk.Verdict>(CodeDesk.Verdict judged)
            when judged.correct() -> {
                close();
                identified.run();
            }
            case Outcome.Done<CodeDesk.Verdict>(CodeDesk.Verdict judged) -> {
                say(
                        Icon.X,
                        getTranslation(
                                "participants.questions.wrong",
                                judged.attempts().left()),
                        Tone.BAD);
                tried.run();
                read.clear();
                read.focus();
            }
        }
    }

    private void allowReading(boolean isAllowed) {
        read.setEnabled(isAllowed);
        check.setEnabled(isAllowed);
    }

    private void refuse(Refusal refusal) {
        say(Icon.ALERT, getTranslation(refusal.messageKey(), refusal.arguments().toArray()), Tone.WARN);
    }

    private void say(Icon icon, String words, Tone tone) {
        said.removeAll();
        said.add(new Banner(icon, words, tone));
    }
}
