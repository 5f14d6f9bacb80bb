package org.infolinia.participants.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.participants.Participant;
import org.infolinia.participants.merging.MergeParticipants;
import org.infolinia.participants.merging.MergePreview;
import org.infolinia.participants.merging.MergePreview.Holding;
import org.infolinia.participants.merging.MergePreview.Side;
import org.infolinia.participants.merging.ParticipantMerge;
import org.infolinia.programs.Program;

/** Who survives, what moves to him, and why. Belongs to one preview, so that no pair inherits another's choice. */
class MergeDecision extends Div {

    private final MergePreview preview;
    private final Program program;
    private final ParticipantMerge merge;
    private final Phrasebook phrasebook;
    private final Formats formats;
    private final RadioButtonGroup<Side> survivor = new RadioButtonGroup<>();
    private final Div moves = new Div();
    private final TextArea reason = new TextArea();
    private final Div refusals = new Div();

    MergeDecision(
            MergePreview preview, Program program, ParticipantMerge merge, Phrasebook phrasebook, Formats formats) {
        this.preview = preview;
        this.program = program;
        this.merge = merge;
        this.phrasebook = phrasebook;
        this.formats = formats;
        addClassName("merge-decision");
        moves.addClassName("merge-moves");
        offerSurvivors();
        askForReason();
        add(survivor, moves, reason, refusals, buttons());
    }

    private void offerSurvivors() {
        survivor.setLabel(getTranslation("participants.merging.survivor"));
        survivor.setItems(preview.older(), preview.newer());
        survivor.setItemLabelGenerator(side -> named(side.participant()));
        survivor.addValueChangeListener(change -> showMoves(change.getValue()));
        survivor.setValue(preview.older());
    }

    private void askForReason() {
        reason.setLabel(getTranslation("participants.merging.reason"));
        reason.setHelperText(getTranslation("participants.merging.reason.hint"));
        reason.setMaxLength(MergeParticipants.MAXIMUM_REASON_LENGTH);
        reason.setWidthFull();
    }

    private static String named(Participant participant) {
        return participant.number() + " · " + participant.name().full();
    }

    private void showMoves(Side surviving) {
        var ending = other(surviving);
        var facts = new Facts();
        ending.holdings().forEach(holding -> facts.with(getTranslation(holding.messageKey()), amount(holding, ending)));
        var survivorNumber = surviving.participant().number();
        var heading = new Span(getTranslation("participants.merging.moves", survivorNumber));
        heading.addClassName("strong");
        moves.removeAll();
        moves.add(heading, facts, consequences(ending.participant().number(), survivorNumber));
    }

    private UnorderedList consequences(String endingNumber, String survivorNumber) {
        var consequences = new UnorderedList(
                new ListItem(getTranslation("participants.merging.moves.contact")),
                new ListItem(getTranslation("participants.merging.moves.consents")),
                new ListItem(getTranslation("participants.merging.moves.number", endingNumber, survivorNumber)),
                new ListItem(getTranslation("participants.merging.final")));
        consequences.addClassNames("small", "muted", "merge-consequences");
        return consequences;
    }

    /** A balance is told to nobody before the participant is identified for it, not even on the way to a merge. */
    private Component amount(Holding holding, Side side) {
        var required = program.levels().balance();
        if (holding.isConfidential() && !side.level().reaches(required)) {
            return new Span(
                    Icon.LOCK.create(), new Span(getTranslation("participants.merging.hidden", required.number())));
        }
        return new Span(formats.number(holding.count(), getLocale()));
    }

    private Component buttons() {
        var confirm =
                Buttons.primary(Icon.MERGE, getTranslation("participants.merging.confirm"), Chord.SUBMIT, this::merge);
        var cancel = Buttons.plain(
                Icon.X,
                getTranslation("participants.merging.cancel"),
                () -> open(preview.older().participant()));
        var buttons = new Div(confirm, cancel);
        buttons.addClassName("merge-buttons");
        return buttons;
    }

    private void merge() {
        var surviving = survivor.getValue();
        var command = new MergeParticipants(
                surviving.participant().id(), other(surviving).participant().id(), reason.getValue(), preview.stamp());
        switch (merge.merge(command)) {
            case Outcome.Done<Participant>(Participant merged) -> open(merged);
            case Outcome.Refused<Participant>(Refusal refusal) -> {
                var words = phrasebook.say(Language.ofLocale(getLocale()), refusal);
                refusals.removeAll();
                refusals.add(new Banner(Icon.ALERT, words, Tone.BAD));
                reason.focus();
            }
        }
    }

    private Side other(Side one) {
        return one.equals(preview.older()) ? preview.newer() : preview.older();
    }

    private static void open(Participant participant) {
        UI.getCurrent().navigate("participants/" + participant.id().value());
    }
}
