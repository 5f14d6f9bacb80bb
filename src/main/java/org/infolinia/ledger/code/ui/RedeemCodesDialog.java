package org.infolinia.ledger.code.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.code.CodeReceipt;
import org.infolinia.ledger.code.ProductCodes;
import org.infolinia.ledger.code.SubmitCode;
import org.infolinia.participants.Participant;

/** One code after the other: Enter submits, the field is empty again at once, and the list tells what came of each. */
class RedeemCodesDialog extends Dialog {

    private static final int MAXIMUM_LENGTH = 60;

    /** The browser empties the field by itself: a scanner types the next code before the server has answered. */
    private static final String TAKE_CODES = """
            const field = this;
            const take = () => {
              const typed = field.value;
              field.value = '';
              field.focus();
              if (typed.trim()) {
                field.dispatchEvent(new CustomEvent('code', { detail: typed }));
              }
            };
            field.takeCode = take;
            field.addEventListener('keydown', (pressed) => {
              if (pressed.key === 'Enter' && !pressed.ctrlKey && !pressed.altKey && !pressed.isComposing) {
                pressed.preventDefault();
                take();
              }
            });
            """;

    private final Participant participant;
    private final ProductCodes codes;
    private final Phrasebook phrasebook;
    private final Runnable afterwards;
    private final TextField field = new TextField();
    private final UnorderedList results = new UnorderedList();
    private final Paragraph sum = new Paragraph();
    private long paid;
    private Points arrived = Points.ZERO;
    private Points paidOff = Points.ZERO;

    RedeemCodesDialog(Participant participant, ProductCodes codes, Phrasebook phrasebook, Runnable afterwards) {
        this.participant = participant;
        this.codes = codes;
        this.phrasebook = phrasebook;
        this.afterwards = afterwards;
        addClassName("codes-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("ledger.codes.redeem"));
        getHeader().add(muted(participant.name().full()));
        prepareField();
        results.addClassName("code-results");
        results.getElement().setAttribute("aria-label", getTranslation("ledger.codes.results"));
        results.getElement().setAttribute("aria-live", "polite");
        sum.addClassName("code-sum");
        var content = new Div(field, sum, results);
        content.addClassName("codes-content");
        add(content);
        getFooter()
                .add(
                        Buttons.plain(Icon.X, getTranslation("ledger.codes.close"), Chord.CLOSE, this::close),
                        Buttons.primary(
                                Icon.CHECK,
                                getTranslation("ledger.codes.submit"),
                                Chord.SUBMIT,
                                () -> field.getElement().executeJs("this.takeCode()")));
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                field.focus();
            } else if (paid > 0) {
                afterwards.run();
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        field.getElement().executeJs(TAKE_CODES);
    }

    /** Every code typed is a submission of its own. */
    void submit(String typed) {
        var command = new SubmitCode(
                participant.program(),
                participant.id(),
                typed,
                SubmitCode.Door.AGENT,
                UUID.randomUUID().toString());
        var line = switch (codes.submit(command)) {
            case Outcome.Done<CodeReceipt>(CodeReceipt receipt) -> paid(receipt);
            case Outcome.Refused<CodeReceipt>(Refusal refusal) ->
                line(typed, Icon.ALERT, phrasebook.say(Language.ofLocale(getLocale()), refusal), "refused");
        };
        results.addComponentAsFirst(line);
    }

    private ListItem paid(CodeReceipt receipt) {
        paid++;
        arrived = arrived.plus(receipt.arrived());
        paidOff = paidOff.plus(receipt.paidOff());
        sum.setText(withDebt(getTranslation("ledger.codes.sum", paid, arrived.value()), paidOff));
        var words = getTranslation("ledger.codes.paid", receipt.arrived().value(), receipt.batch());
        return line(receipt.tail(), Icon.CHECK_C, withDebt(words, receipt.paidOff()), "paid");
    }

    /** Whoever owed points sees fewer arrive than the code was worth, and reads why. */
    private String withDebt(String words, Points debt) {
        return debt.isZero() ? words : words + " · " + getTranslation("ledger.line.paid-off", debt.value());
    }

    private static ListItem line(String code, Icon icon, String words, String className) {
        var typed = new Span(code);
        typed.addClassName("code");
        var line = new ListItem(icon.create(), typed, new Span(words));
        line.addClassName(className);
        return line;
    }

    private void prepareField() {
        field.setLabel(getTranslation("ledger.codes.code"));
        field.setHelperText(getTranslation("ledger.codes.hint"));
        field.setMaxLength(MAXIMUM_LENGTH);
        field.getElement().setAttribute("autocomplete", "off");
        field.getElement().setAttribute("autocapitalize", "characters");
        field.getElement().setAttribute("spellcheck", "false");
        field.getElement()
                .addEventListener("code", typed -> submit(typed.getEventDetail(String.class)))
                .addEventDetail();
    }

    private static Span muted(String words) {
        var span = new Span(words);
        span.addClassNames("muted", "grow");
        return span;
    }
}
