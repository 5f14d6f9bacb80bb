package org.infolinia.scripts.panel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Consumer;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kit.Icon;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.panel.ContactDeed;
import org.infolinia.participants.panel.ContactDeed.Occasion;
import org.infolinia.participants.panel.ContactDeeds;
import org.infolinia.scripts.run.RunView;
import org.infolinia.scripts.run.RunView.Task;

/**
 * What a place asks to be done in the product, and what keeps it from being done now. Where no module does it, it says
 * how to do it by hand.
 */
class DeedBlock extends Div {

    private final Optional<ContactDeed> deed;
    private final Occasion occasion;
    private final boolean isBlocked;

    DeedBlock(Task.Do task, RunView run, ContactDeeds deeds, ParticipantRegister register) {
        this.deed = deeds.find(ContactDeed.Kind.valueOf(task.deed().name()));
        this.occasion = occasion(task, run, register);
        addClassName("deed");
        var obstacle = deed.flatMap(one -> one.obstacle(occasion));
        this.isBlocked = obstacle.isPresent();
        if (deed.isEmpty()) {
            add(cue(Icon.INFO, getTranslation("scripts.by-hand." + task.deed())));
        }
        obstacle.ifPresent(refusal -> add(cue(
                Icon.LOCK,
                getTranslation(refusal.messageKey(), refusal.arguments().toArray()))));
    }

    /** Whether it is opened from here, rather than done by hand. */
    boolean isOpenedHere() {
        return deed.isPresent();
    }

    boolean isBlocked() {
        return isBlocked;
    }

    /** @param done told what came of it */
    void open(Consumer<String> done) {
        deed.ifPresent(one -> one.open(occasion, done));
    }

    private static Occasion occasion(Task.Do task, RunView run, ParticipantRegister register) {
        var caller = run.caller();
        var participant = Optional.ofNullable(caller.participant()).flatMap(register::find);
        return new Occasion(
                caller.program(),
                participant.orElse(null),
                participant.map(Participant::id).map(register::levelOf).orElse(IdentificationLevel.UNKNOWN),
                CaseReference.parse(caller.contact()).orElse(null),
                run.title(),
                task.answers(),
                task.topic(),
                task.isComplaint());
    }

    private static Paragraph cue(Icon icon, String words) {
        var cue = new Paragraph(icon.create(), new Span(words));
        cue.addClassName("cue");
        return cue;
    }
}
