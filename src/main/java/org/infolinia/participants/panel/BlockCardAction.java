package org.infolinia.participants.panel;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.participants.cards.CardDesk;
import org.infolinia.programs.ProgramDirectory;
import org.springframework.core.annotation.Order;

/** Blocks a card. Needs no level: whoever asks for it wrongly does a small harm, whoever is kept from it a great one. */
@SpringComponent
@Order(60)
class BlockCardAction implements ParticipantAction {

    private final CardDesk desk;
    private final ProgramDirectory programs;

    BlockCardAction(CardDesk desk, ProgramDirectory programs) {
        this.desk = desk;
        this.programs = programs;
    }

    @Override
    public Optional<Component> create(Context context) {
        var participant = context.participant();
        var cards = desk.valid(participant);
        var showsNumbers = context.level()
                .reaches(programs.get(participant.program()).levels().person());
        return cards.isEmpty()
                ? Optional.empty()
                : Optional.of(Buttons.plain(
                        Icon.CARD,
                        translate("participants.block-card"),
                        Chord.BLOCK_CARD,
                        () -> new BlockCardDialog(
                                        participant.id(),
                                        cards,
                                        showsNumbers,
                                        context.caseInHand(),
                                        desk,
                                        context.afterwards())
                                .open()));
    }
}
