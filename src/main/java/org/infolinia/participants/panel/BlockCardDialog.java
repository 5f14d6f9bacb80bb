package org.infolinia.participants.panel;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.infolinia.kernel.CardNumber;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.participants.cards.BlockReason;
import org.infolinia.participants.cards.BlockedCard;
import org.infolinia.participants.cards.CardDesk;
import org.jspecify.annotations.Nullable;

/** Which card is blocked and why. Several are told apart by their place, since their numbers may be an answer still to come. */
class BlockCardDialog extends Dialog {

    private final ParticipantId participant;
    private final transient @Nullable CaseReference caseInHand;
    private final transient CardDesk desk;
    private final transient Runnable afterwards;
    private final RadioButtonGroup<CardNumber> card = new RadioButtonGroup<>();
    private final RadioButtonGroup<BlockReason> reason = new RadioButtonGroup<>();
    private final Div refusals = new Div();

    /** @param showsNumbers whether the level allows the ends of the numbers */
    BlockCardDialog(
            ParticipantId participant,
            List<CardNumber> cards,
            boolean showsNumbers,
            @Nullable CaseReference caseInHand,
            CardDesk desk,
            Runnable afterwards) {
        this.participant = participant;
        this.caseInHand = caseInHand;
        this.desk = desk;
        this.afterwards = afterwards;
        addClassName("block-card-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("participants.block-card"));
        card.setLabel(getTranslation("participants.card"));
        card.setItems(cards);
        card.setItemLabelGenerator(number -> showsNumbers
                ? number.masked()
                : getTranslation("participants.block-card.nth", cards.indexOf(number) + 1));
        card.setValue(cards.getFirst());
        card.setVisible(cards.size() > 1);
        reason.setLabel(getTranslation("participants.block-card.why"));
        reason.setItems(BlockReason.values());
        reason.setItemLabelGenerator(each -> getTranslation("participants.block-card.reason." + each.name()));
        reason.addValueChangeListener(change -> reason.setInvalid(false));
        refusals.getElement().setAttribute("aria-live", "polite");
        var consequence = new Paragraph(getTranslation("participants.block-card.consequence"));
        consequence.addClassNames("small", "muted");
        var form = new Div(card, reason, consequence, refusals);
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.plain(Icon.X, getTranslation("participants.cancel"), Chord.CLOSE, this::close),
                        Buttons.primary(
                                Icon.LOCK, getTranslation("participants.block-card.block"), Chord.SUBMIT, this::block));
    }

    private void block() {
        reason.setInvalid(reason.isEmpty());
        reason.setErrorMessage(getTranslation("participants.block-card.why-needed"));
        if (reason.isInvalid()) {
            return;
        }
        switch (desk.block(participant, card.getValue(), reason.getValue(), caseInHand)) {
            case Outcome.Done<BlockedCard> done -> {
                close();
                afterwards.run();
            }
            case Outcome.Refused<BlockedCard>(Refusal refusal) -> {
                refusals.removeAll();
                refusals.add(new Banner(
                        Icon.ALERT,
                        getTranslation(refusal.messageKey(), refusal.arguments().toArray()),
                        Tone.WARN));
            }
        }
    }
}
