package org.infolinia.calls.repeats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.infolinia.calls.repeats.EarlierContact;
import org.infolinia.calls.repeats.Repeats;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kit.Card;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.participants.Participant;
import org.infolinia.participants.panel.ParticipantPanel;
import org.infolinia.security.Permission;
import org.infolinia.tickets.TicketNumber;

/** What the participant has made contact about lately, so that nobody begins at the beginning with him again. */
@SpringComponent
class RepeatPanel implements ParticipantPanel {

    private static final int ORDER = 12;

    private final Repeats repeats;
    private final Formats formats;

    RepeatPanel(Repeats repeats, Formats formats) {
        this.repeats = repeats;
        this.formats = formats;
    }

    @Override
    public Slot slot() {
        return Place.STATE.at(ORDER);
    }

    @Override
    public Permission permission() {
        return Permission.TAKE_CALLS;
    }

    @Override
    public Optional<Component> create(Participant participant, IdentificationLevel level) {
        var earlier = repeats.of(participant.id());
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        var days = repeats.days(participant.program());
        return Optional.of(new Card(Icon.HISTORY, translate("calls.repeats.panel", days))
                .with(earlier.stream().map(this::line).toArray(Component[]::new)));
    }

    private Component line(EarlierContact contact) {
        var topic = new Span(translate("tickets.topic." + contact.topic()));
        topic.addClassName("strong");
        var times = new Span(translate("calls.repeats.times", contact.times()));
        times.addClassNames("small", "muted");
        var line = new Div(topic, times, link(contact));
        line.addClassName("repeat-line");
        return line;
    }

    private Anchor link(EarlierContact contact) {
        var at = formats.moment(contact.at(), UI.getCurrent().getLocale());
        var reference = contact.reference();
        return reference.kind() == CaseReference.Kind.CALL
                ? new Anchor("calls/" + reference.id(), translate("calls.repeats.call", at))
                : new Anchor(
                        "tickets/" + new TicketNumber(reference.id()),
                        translate("calls.repeats.ticket", new TicketNumber(reference.id()).toString(), at));
    }
}
