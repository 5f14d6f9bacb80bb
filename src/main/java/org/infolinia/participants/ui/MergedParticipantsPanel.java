package org.infolinia.participants.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.participants.Participant;
import org.infolinia.participants.merging.ParticipantParting;
import org.infolinia.participants.merging.PastMerge;
import org.infolinia.participants.panel.ParticipantPanel;
import org.infolinia.security.Permission;

/** Who was merged into the participant, when, by whom and why, and the way back. */
@SpringComponent
class MergedParticipantsPanel implements ParticipantPanel {

    private final ParticipantParting parting;
    private final Formats formats;

    MergedParticipantsPanel(ParticipantParting parting, Formats formats) {
        this.parting = parting;
        this.formats = formats;
    }

    @Override
    public Slot slot() {
        return Place.STATE.at(90);
    }

    @Override
    public Permission permission() {
        return Permission.MERGE_PARTICIPANTS;
    }

    @Override
    public Optional<Component> create(Participant participant, IdentificationLevel level) {
        var merges = parting.into(participant.id());
        if (merges.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("merged-participants");
        merges.forEach(merge -> list.add(line(merge)));
        return Optional.of(new Card(Icon.MERGE, words("participants.parting.card")).with(list));
    }

    private ListItem line(PastMerge merge) {
        var number = new Span(merge.number());
        number.addClassName("code");
        var moment = formats.moment(merge.at(), UI.getCurrent().getLocale());
        var when = new Span(words("participants.parting.by", merge.by(), moment));
        when.addClassNames("small", "muted");
        var reason = new Paragraph(merge.reason());
        reason.addClassName("small");
        var back = Buttons.plain(Icon.UNDO, words("participants.parting.undo"), () -> open(merge));
        back.setAriaLabel(words("participants.parting.undo") + ": " + merge.number());
        return new ListItem(new Div(number, new Span(merge.name())), when, reason, back);
    }

    private void open(PastMerge merge) {
        new PartingDialog(parting.preview(merge.id()), parting, formats).open();
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
