package org.infolinia.tickets.legal.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.DayPicker;
import org.infolinia.kit.Formats;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.legal.LegalAnswer.Way;
import org.infolinia.tickets.legal.LegalDesk;
import org.infolinia.tickets.legal.LegalState;
import org.infolinia.tickets.settings.ui.SettlingDialog;

/** Asks which answer on a durable medium ended the law's clock, or why none is owed. */
class LegalAnswerDialog extends SettlingDialog<LegalState> {

    private static final int EXCERPT_LENGTH = 60;

    private final TicketNumber number;
    private final transient LegalDesk desk;
    private final transient Formats formats;
    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>();
    private final Select<Message> message = new Select<>();
    private final DayPicker postedOn;
    private final TextField reference = new TextField();
    private final TextArea reason = new TextArea();

    LegalAnswerDialog(TicketNumber number, LegalDesk desk, Formats formats, Consumer<LegalState> afterwards) {
        super("tickets.legal.record", "tickets.legal.save", afterwards);
        this.number = number;
        this.desk = desk;
        this.formats = formats;
        this.postedOn = new DayPicker(getTranslation("tickets.legal.posted-on"), formats.today());
        addClassName("narrow-dialog");
        var sent = desk.sent(number);
        way.setLabel(getTranslation("tickets.legal.way"));
        way.setItems(Way.values());
        way.setItemLabelGenerator(each -> getTranslation("tickets.legal.way." + each));
        way.addValueChangeListener(change -> follow());
        message.setLabel(getTranslation("tickets.legal.message"));
        message.setItems(sent);
        message.setItemLabelGenerator(each -> each == null ? "" : words(each));
        message.setPlaceholder(getTranslation("tickets.legal.no-message"));
        sent.stream().findFirst().ifPresent(message::setValue);
        postedOn.setMax(formats.today());
        reference.setLabel(getTranslation("tickets.legal.reference"));
        reference.setMaxLength(LegalDesk.MAXIMUM_REFERENCE_LENGTH);
        reason.setLabel(getTranslation("tickets.legal.reason"));
        reason.setMaxLength(LegalDesk.MAXIMUM_REASON_LENGTH);
        way.setValue(sent.isEmpty() ? Way.LETTER : Way.MAIL);
        ask(way, message, postedOn, reference, reason);
    }

    @Override
    protected Outcome<LegalState> settle() {
        return switch (way.getValue()) {
            case MAIL ->
                message.getOptionalValue()
                        .map(chosen -> desk.answeredByMail(number, chosen.id()))
                        .orElseGet(() -> Outcome.refused("legal-message"));
            case LETTER ->
                postedOn.getOptionalValue()
                        .map(day -> desk.answeredByLetter(number, day, reference.getValue()))
                        .orElseGet(() -> Outcome.refused("legal-day"));
            case NONE -> desk.notOwed(number, reason.getValue());
        };
    }

    private void follow() {
        var chosen = way.getValue();
        message.setVisible(chosen == Way.MAIL);
        postedOn.setVisible(chosen == Way.LETTER);
        reference.setVisible(chosen == Way.LETTER);
        reason.setVisible(chosen == Way.NONE);
    }

    private String words(Message sent) {
        var text = sent.text().replaceAll("\\s+", " ");
        var excerpt = text.length() > EXCERPT_LENGTH ? text.substring(0, EXCERPT_LENGTH) + "…" : text;
        return formats.moment(sent.at(), getLocale()) + " – " + excerpt;
    }
}
