package org.infolinia.participants.panel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.participants.Participant;
import org.infolinia.participants.cards.BlockedCard;
import org.infolinia.participants.cards.CardDesk;
import org.infolinia.programs.Program.RequiredLevels;

/**
 * Which member it is. The end of the card and the year of joining are answers to knowledge questions, so that they stand
 * here only when such questions were answered, or later where the program demands more.
 */
class CardLine extends Div {

    private final transient CardDesk desk;
    private final transient Runnable changed;

    CardLine(
            Participant participant,
            IdentificationLevel level,
            RequiredLevels required,
            CardDesk desk,
            Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        addClassNames("membership", "small", "muted");
        boolean isKnown = level.reaches(required.person());
        add(isKnown ? inFull(participant) : new Span(participant.number()));
        desk.blocked(participant.id()).forEach(card -> add(blocked(participant, card, isKnown)));
    }

    private Span inFull(Participant participant) {
        var since = getTranslation("participants.since", participant.joinedOn().getYear());
        return desk.valid(participant).stream()
                .findFirst()
                .map(card -> {
                    var number = new Span(card.masked());
                    number.addClassName("code");
                    return new Span(
                            new Span(getTranslation("participants.card") + " "), number, new Span(" · " + since));
                })
                .orElseGet(() -> new Span(participant.number() + " · " + since));
    }

    private Div blocked(Participant participant, BlockedCard card, boolean isKnown) {
        var line = new Div(new Badge(Icon.LOCK, getTranslation("participants.card.blocked"), Tone.BAD));
        line.addClassName("blocked-card");
        if (isKnown) {
            var number = new Span(card.number().masked());
            number.addClassName("code");
            line.add(number);
        }
        line.add(new Span(
                getTranslation("participants.block-card.reason." + card.reason().name())));
        if (desk.canUnblock(participant)) {
            line.add(Buttons.plain(Icon.UNDO, getTranslation("participants.card.unblock"), () -> {
                desk.unblock(participant.id(), card.number());
                changed.run();
            }));
        }
        return line;
    }
}
