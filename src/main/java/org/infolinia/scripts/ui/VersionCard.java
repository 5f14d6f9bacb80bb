package org.infolinia.scripts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.scripts.PublishingDesk;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.scripts.ScriptVersion;
import org.infolinia.scripts.ScriptVersion.State;
import org.infolinia.scripts.ScriptVersionId;
import org.infolinia.scripts.VersionLine;
import org.infolinia.scripts.files.FileForm;
import org.infolinia.scripts.files.ScriptFiles;

/** Who wrote and approved a version, since when it is valid, and what one may do with it. */
class VersionCard extends Card {

    private final transient ScriptVersion version;
    private final transient ScriptLibrary library;
    private final transient PublishingDesk desk;
    private final transient ScriptFiles files;
    private final transient Formats formats;
    private final transient Consumer<ScriptVersionId> show;
    private final Div refusals = new Div();

    /**
     * @param mayEdit whether the reader is an author
     * @param show shows another version
     */
    VersionCard(
            ScriptVersion version,
            boolean mayEdit,
            ScriptLibrary library,
            PublishingDesk desk,
            ScriptFiles files,
            Formats formats,
            Consumer<ScriptVersionId> show) {
        super(Icon.STAMP, UI.getCurrent().getTranslation("scripts.version", version.number()));
        this.version = version;
        this.library = library;
        this.desk = desk;
        this.files = files;
        this.formats = formats;
        this.show = show;
        refusals.getElement().setAttribute("role", "status");
        addClassName("version-card");
        with(missed(), facts(), refusals);
        if (mayEdit) {
            with(deeds());
        }
        with(compare(), downloads());
    }

    private Component missed() {
        var missed = version.missed();
        if (missed == null) {
            return new Div();
        }
        return new Banner(
                Icon.ALERT,
                getTranslation("scripts.missed", formats.moment(missed.at(), getLocale()), words(missed.why())),
                Tone.BAD);
    }

    private Component facts() {
        var facts = new Facts().with(getTranslation("scripts.author"), version.author());
        if (!version.changedBy().equals(version.author()) || version.state() == State.DRAFT) {
            facts.with(
                    getTranslation("scripts.changed"),
                    getTranslation(
                            "scripts.by", version.changedBy(), formats.moment(version.changedAt(), getLocale())));
        }
        var publishedBy = version.publishedBy();
        var publishedAt = version.publishedAt();
        if (publishedBy != null && publishedAt != null) {
            facts.with(getTranslation("scripts.approver"), publishedBy)
                    .with(getTranslation("scripts.valid-from"), formats.moment(publishedAt, getLocale()));
        }
        var schedule = version.schedule();
        if (schedule != null) {
            facts.with(
                    getTranslation("scripts.goes-live"),
                    getTranslation("scripts.by", formats.moment(schedule.goLiveAt(), getLocale()), schedule.by()));
        }
        if (!version.note().isBlank()) {
            facts.with(getTranslation("scripts.edit.note"), version.note());
        }
        return facts;
    }

    private Component deeds() {
        var deeds = new Div();
        deeds.addClassName("script-tools");
        switch (version.state()) {
            case DRAFT -> draftDeeds().forEach(deeds::add);
            case PUBLISHED -> deeds.add(newDraft());
            case RETIRED ->
                deeds.add(
                        newDraft(),
                        Buttons.plain(
                                Icon.UNDO,
                                getTranslation("scripts.go-back"),
                                () -> deed(() -> desk.goBackTo(
                                        version.id(), getTranslation("scripts.go-back.note", version.number())))));
        }
        return deeds;
    }

    private List<Button> draftDeeds() {
        if (version.schedule() != null) {
            return List.of(
                    Buttons.plain(Icon.X, getTranslation("scripts.call-off"), () -> deed(() -> desk.callOff(version))));
        }
        return List.of(
                Buttons.plain(
                        Icon.PENCIL,
                        getTranslation("scripts.edit"),
                        () -> UI.getCurrent()
                                .navigate(ScriptEditor.class, version.id().value())),
                Buttons.primary(
                        Icon.CHECK,
                        getTranslation("scripts.publish"),
                        Chord.CONFIRM,
                        () -> deed(() -> library.publish(version))),
                Buttons.plain(
                        Icon.CLOCK,
                        getTranslation("scripts.schedule"),
                        () -> new ScheduleDialog(version, desk, formats, show).open()),
                Buttons.plain(Icon.X, getTranslation("scripts.discard"), this::askToDiscard));
    }

    private Button newDraft() {
        return Buttons.plain(Icon.COPY, getTranslation("scripts.new-draft"), () -> {
            var draft = library.draft(
                    version.program(), version.content(), getTranslation("scripts.new-draft.note", version.number()));
            UI.getCurrent().navigate(ScriptEditor.class, draft.value());
        });
    }

    private void askToDiscard() {
        refusals.removeAll();
        refusals.add(new Banner(
                Icon.ALERT,
                getTranslation("scripts.discard.sure"),
                Tone.WARN,
                Buttons.plain(Icon.X, getTranslation("scripts.discard.yes"), () -> {
                    switch (library.discard(version)) {
                        case Outcome.Done<ScriptVersion> done -> UI.getCurrent().navigate("scripts");
                        case Outcome.Refused<ScriptVersion>(Refusal refusal) -> tell(refusal);
                    }
                })));
    }

    private void deed(Supplier<Outcome<ScriptVersion>> deed) {
        switch (deed.get()) {
            case Outcome.Done<ScriptVersion>(ScriptVersion changed) -> show.accept(changed.id());
            case Outcome.Refused<ScriptVersion>(Refusal refusal) -> tell(refusal);
        }
    }

    private void tell(Refusal refusal) {
        refusals.removeAll();
        refusals.add(new Banner(refusal, Tone.WARN));
    }

    private Component compare() {
        var others = library.siblings(version).stream()
                .filter(line -> !line.id().equals(version.id()))
                .toList();
        var choice = new Select<VersionLine>();
        choice.setLabel(getTranslation("scripts.compare"));
        choice.setItems(others);
        choice.setItemLabelGenerator(line -> getTranslation("scripts.version", line.number()) + " · " + line.author());
        choice.addValueChangeListener(change -> compareWith(change.getValue()));
        choice.setVisible(!others.isEmpty());
        return choice;
    }

    private void compareWith(VersionLine other) {
        boolean isOlder = other.number() < version.number();
        var older = isOlder ? other.id() : version.id();
        var newer = isOlder ? version.id() : other.id();
        UI.getCurrent().navigate("scripts/compare/" + older.value() + "/" + newer.value());
    }

    private Component downloads() {
        var links = new Div(new Anchor("scripts/drawing/" + version.id().value(), getTranslation("scripts.drawing")));
        links.addClassName("script-tools");
        for (var form : FileForm.values()) {
            links.add(download(form));
        }
        return links;
    }

    private Anchor download(FileForm form) {
        var name = version.content().code() + "-" + version.number() + form.extension();
        var handler = DownloadHandler.fromInputStream(request -> {
            var file = files.write(version.id(), form);
            return new DownloadResponse(new ByteArrayInputStream(file), name, form.contentType(), file.length);
        });
        var link = new Anchor(handler, form.name());
        link.getElement().setAttribute("aria-label", getTranslation("scripts.export") + " " + form.name());
        return link;
    }

    private String words(Refusal refusal) {
        return getTranslation(refusal.messageKey(), refusal.arguments().toArray());
    }
}
