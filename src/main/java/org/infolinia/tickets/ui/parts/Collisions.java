package org.infolinia.tickets.ui.parts;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import java.util.function.Predicate;
import org.infolinia.kit.ActorNames;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.TicketChange;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.desk.TicketFiles;

/** Two have changed the same: who was first, what it is now, and which of both it shall be. */
@SpringComponent
public class Collisions {

    /** How it is refused to change what somebody else has changed since it was seen. */
    public static final String CODE = "ticket-changed-meanwhile";

    private final TicketFiles files;
    private final ActorNames actors;
    private final Formats formats;

    Collisions(TicketFiles files, ActorNames actors, Formats formats) {
        this.files = files;
        this.actors = actors;
        this.formats = formats;
    }

    /** The newest change of a ticket that answers to this; empty when nobody is known to have made one. */
    public Optional<TicketChange> newest(TicketNumber number, Predicate<TicketChange> which) {
        return files.changes(number).stream().filter(which).findFirst();
    }

    /**
     * @param theirs what it is now, in words
     * @param mine what it would be, in words
     * @param keep leaves what is there
     * @param insist makes the change after all
     */
    public Banner question(
            TicketChange first, String field, String theirs, String mine, Runnable keep, Runnable insist) {
        var locale = UI.getCurrent().getLocale();
        var keeping = Buttons.plain(Icon.CHECK, translate("tickets.collision.keep", theirs), keep);
        var setting = Buttons.plain(Icon.PENCIL, translate("tickets.collision.set", mine), insist);
        var sentence = translate(
                "tickets.collision",
                actors.inWords(first.actorName(), locale),
                formats.time(first.at(), locale),
                field,
                theirs,
                mine);
        var answers = new Div(keeping, setting);
        answers.addClassName("collision-answers");
        var banner = new Banner(Icon.ALERT, sentence, Tone.WARN, answers);
        banner.addClassName("collision");
        banner.addAttachListener(attach -> keeping.focus());
        return banner;
    }
}
