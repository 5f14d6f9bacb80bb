package org.infolinia.participants.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Chord;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Mark;
import org.infolinia.kit.Strip;
import org.infolinia.kit.Tone;
import org.infolinia.kit.WorkPage;
import org.infolinia.participants.Participant;
import org.infolinia.participants.merging.MergeParticipants;
import org.infolinia.participants.merging.MergePreview;
import org.infolinia.participants.merging.MergePreview.Holding;
import org.infolinia.participants.merging.MergePreview.Side;
import org.infolinia.participants.merging.ParticipantMerge;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;

/** Two participants side by side, what will move, and why: then they are one. */
@Route("participants/merging/:one([0-9]{1,18})/:other([0-9]{1,18})")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class MergingPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ParticipantMerge merge;
    private final ProgramDirectory programs;
    private final Phrasebook phrasebook;
    private final Formats formats;
    private final RadioButtonGroup<Side> survivor = new RadioButtonGroup<>();
    private final Div moves = new Div();
    private final TextArea reason = new TextArea();
    private final Div refusals = new Div();

    MergingPage(ParticipantMerge merge, ProgramDirectory programs, Phrasebook phrasebook, Formats formats) {
        this.merge = merge;
        this.programs = programs;
        this.phrasebook = phrasebook;
        this.formats = formats;
        addClassNames("page-slot", "merging-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        switch (merge.preview(id(event, "one"), id(event, "other"))) {
            case Outcome.Done<MergePreview>(MergePreview preview) -> show(preview);
            case Outcome.Refused<MergePreview>(Refusal refusal) -> showWhyNot(words(refusal));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("participants.merging.title");
    }

    private static ParticipantId id(BeforeEnterEvent event, String name) {
        return new ParticipantId(
                Long.parseLong(event.getRouteParameters().get(name).orElseThrow()));
    }

    private void showWhyNot(String words) {
        add(new WorkPage(new Strip(getPageTitle()))
                .work(new Card(getPageTitle())
                        .with(new EmptyState(
                                Icon.USERS,
                                words,
                                new Anchor("participants", getTranslation("participants.back-to-list"))))));
    }

    private void show(MergePreview preview) {
        var older = preview.older().participant();
        var program = programs.get(older.program());
        offerSurvivors(preview, program);
        reason.setLabel(getTranslation("participants.merging.reason"));
        reason.setHelperText(getTranslation("participants.merging.reason.hint"));
        reason.setMaxLength(MergeParticipants.MAXIMUM_REASON_LENGTH);
        reason.setWidthFull();
        var comparison = new Card(Icon.USERS, getTranslation("participants.merging.compare"))
                .with(new MergeComparison(older, preview.newer().participant(), formats));
        var decision = new Div(survivor, moves, reason, refusals, buttons(preview));
        decision.addClassName("merge-decision");
        var programName = new Span(program.name());
        programName.addClassNames("small", "muted");
        add(new WorkPage(
                        new Strip(getPageTitle(), programName).startingWith(new Mark(program.mark(), program.colour())))
                .work(comparison, new Card(Icon.MERGE, getTranslation("participants.merging.confirm")).with(decision)));
    }

    private void offerSurvivors(MergePreview preview, Program program) {
        survivor.setLabel(getTranslation("participants.merging.survivor"));
        survivor.setItems(preview.older(), preview.newer());
        survivor.setItemLabelGenerator(side -> named(side.participant()));
        survivor.addValueChangeListener(change -> showMoves(preview, change.getValue(), program));
        survivor.setValue(preview.older());
    }

    private static String named(Participant participant) {
        return participant.number() + " · " + participant.name().full();
    }

    private void showMoves(MergePreview preview, Side surviving, Program program) {
        var ending = other(preview, surviving);
        var facts = new Facts();
        ending.holdings()
                .forEach(holding -> facts.with(getTranslation(holding.messageKey()), amount(holding, ending, program)));
        var survivorNumber = surviving.participant().number();
        var heading = new Span(getTranslation("participants.merging.moves", survivorNumber));
        heading.addClassName("strong");
        var consequences = new UnorderedList(
                new ListItem(getTranslation("participants.merging.moves.contact")),
                new ListItem(getTranslation("participants.merging.moves.consents")),
                new ListItem(getTranslation(
                        "participants.merging.moves.number",
                        ending.participant().number(),
                        survivorNumber)),
                new ListItem(getTranslation("participants.merging.final")));
        consequences.addClassNames("small", "muted", "merge-consequences");
        moves.removeAll();
        moves.addClassName("merge-moves");
        moves.add(heading, facts, consequences);
    }

    /** A balance is told to nobody before the participant is identified for it, not even on the way to a merge. */
    private Component amount(Holding holding, Side side, Program program) {
        var required = program.levels().balance();
        if (holding.isConfidential() && !side.level().reaches(required)) {
            return new Span(
                    Icon.LOCK.create(), new Span(getTranslation("participants.merging.hidden", required.number())));
        }
        return new Span(formats.number(holding.count(), getLocale()));
    }

    private Component buttons(MergePreview preview) {
        Button confirm = Buttons.primary(
                Icon.MERGE, getTranslation("participants.merging.confirm"), Chord.SUBMIT, () -> merge(preview));
        var cancel = Buttons.plain(
                Icon.X,
                getTranslation("participants.merging.cancel"),
                () -> open(preview.older().participant()));
        var buttons = new Div(confirm, cancel);
        buttons.addClassName("merge-buttons");
        return buttons;
    }

    private void merge(MergePreview preview) {
        var surviving = survivor.getValue();
        var command = new MergeParticipants(
                surviving.participant().id(),
                other(preview, surviving).participant().id(),
                reason.getValue(),
                preview.stamp());
        switch (merge.merge(command)) {
            case Outcome.Done<Participant>(Participant merged) -> open(merged);
            case Outcome.Refused<Participant>(Refusal refusal) -> {
                refusals.removeAll();
                refusals.add(new Banner(Icon.ALERT, words(refusal), Tone.BAD));
                reason.focus();
            }
        }
    }

    private static Side other(MergePreview preview, Side one) {
        return one.equals(preview.older()) ? preview.newer() : preview.older();
    }

    private static void open(Participant participant) {
        UI.getCurrent().navigate("participants/" + participant.id().value());
    }

    private String words(Refusal refusal) {
        return phrasebook.say(Language.ofLocale(getLocale()), refusal);
    }
}
