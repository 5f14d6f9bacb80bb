package org.infolinia.participants.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
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
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Mark;
import org.infolinia.kit.Strip;
import org.infolinia.kit.WorkPage;
import org.infolinia.participants.merging.MergePreview;
import org.infolinia.participants.merging.ParticipantMerge;
import org.infolinia.programs.ProgramDirectory;

/** Two participants side by side, what will move, and why: then they are one. */
@Route("participants/merging/:one([0-9]{1,18})/:other([0-9]{1,18})")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class MergingPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ParticipantMerge merge;
    private final ProgramDirectory programs;
    private final Phrasebook phrasebook;
    private final Formats formats;

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
        var comparison = new Card(Icon.USERS, getTranslation("participants.merging.compare"))
                .with(new MergeComparison(older, preview.newer().participant(), formats));
        var decision = new MergeDecision(preview, program, merge, phrasebook, formats);
        var programName = new Span(program.name());
        programName.addClassNames("small", "muted");
        add(new WorkPage(
                        new Strip(getPageTitle(), programName).startingWith(new Mark(program.mark(), program.colour())))
                .work(comparison, new Card(Icon.MERGE, getTranslation("participants.merging.confirm")).with(decision)));
    }

    private String words(Refusal refusal) {
        return phrasebook.say(Language.ofLocale(getLocale()), refusal);
    }
}
