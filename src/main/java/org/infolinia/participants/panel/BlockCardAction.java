package org.infolinia.participants.panel;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.participants.Participant;
import org.infolinia.participants.cards.CardDesk;
import org.infolinia.programs.ProgramDirectory;
import org.jspecify.annotations.Nullable;

/** Blocks a card. Needs no level: whoever asks for it wrongly does a small harm, whoever is kept from it a great one. */
@SpringComponent
class BlockCardAction implements ParticipantAction {

    private static final int ORDER = 60;

    private final CardDesk desk;
    private final ProgramDirectory programs;

    BlockCardAction(CardDesk desk, ProgramDirectory programs) {
        this.desk = desk;
        this.programs = programs;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> create(
            Participant participant,
            IdentificationLevel level,
            @Nullable CaseReference caseInHand,
            Runnable afterwards) {
        var cards = desk.valid(participant);
        var showsNumbers =
                level.reaches(programs.get(participant.program()).levels().person());
        return cards.isEmpty()
                ? Optional.empty()
                : Optional.of(Buttons.plain(
                        Icon.CARD,
                        translate("participants.block-card"),
                        Chord.BLOCK_CARD,
                        () -> new BlockCardDialog(participant.id(), cards, showsNumbers, caseInHand, desk, afterwards)
                                .open()));
    }
}
