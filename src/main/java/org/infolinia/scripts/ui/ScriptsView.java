package org.infolinia.scripts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Mark;
import org.infolinia.kit.Strip;
import org.infolinia.kit.Tone;
import org.infolinia.kit.WorkPage;
import org.infolinia.knowledge.KnowledgeShelf;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.scripts.Finding;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.scripts.ScriptVersion;
import org.infolinia.scripts.ScriptVersion.State;
import org.infolinia.scripts.ScriptVersionId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** The scripts of the programs in view; one of them to read, with its versions and what the publish check says. */
@Route("scripts")
@Menu(order = 50, icon = "SCRIPT", title = "scripts.title")
@PermitAll
class ScriptsView extends Div implements HasUrlParameter<Long>, HasDynamicTitle {

    private final ScriptLibrary library;
    private final KnowledgeShelf shelf;
    private final ProgramSelection selection;
    private final Gatekeeper gatekeeper;
    private final Formats formats;
    private Language language;

    ScriptsView(
            ScriptLibrary library,
            KnowledgeShelf shelf,
            ProgramSelection selection,
            Gatekeeper gatekeeper,
            Formats formats) {
        this.library = library;
        this.shelf = shelf;
        this.selection = selection;
        this.gatekeeper = gatekeeper;
        this.formats = formats;
        this.language = Language.ofLocale(getLocale());
        addClassNames("page-slot", "scripts-view");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Long id) {
        show(id == null ? null : readable(id));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("scripts.title");
    }

    private @Nullable ScriptVersion readable(long id) {
        try {
            return id > 0 ? library.version(new ScriptVersionId(id)) : null;
        } catch (IllegalArgumentException | AccessDeniedException notThere) {
            return null;
        }
    }

    private void show(@Nullable ScriptVersion chosen) {
        removeAll();
        var page = new WorkPage(new Strip(getPageTitle())).who(lists(chosen));
        if (chosen == null) {
            page.work(new Card(getTranslation("scripts.preview"))
                    .filling()
                    .with(new EmptyState(Icon.SCRIPT, getTranslation("scripts.preview-choose"))));
        } else {
            page.work(preview(chosen)).state(versions(chosen), check(chosen));
        }
        add(page);
    }

    private Component[] lists(@Nullable ScriptVersion chosen) {
        return selection.inView().stream().map(program -> list(program, chosen)).toArray(Component[]::new);
    }

    private Component list(Program program, @Nullable ScriptVersion chosen) {
        var card = new Card(program.name());
        card.withHeader(new Mark(program.mark(), program.colour()));
        var scripts = library.newest(program.id());
        if (scripts.isEmpty()) {
            return card.with(new EmptyState(Icon.SCRIPT, getTranslation("scripts.none")));
        }
        var rows = new UnorderedList();
        rows.addClassName("rows");
        scripts.forEach(script -> rows.add(new ListItem(
                row(script, title(script), chosen != null && chosen.script().equals(script.script())))));
        return card.edgeToEdge().with(rows);
    }

    private Component row(ScriptVersion version, String title, boolean isCurrent) {
        var name = new Span(title);
        name.addClassNames("strong", "truncated");
        var number = new Span(getTranslation("scripts.version", version.number()));
        number.addClassNames("tiny", "quiet");
        var row = new Anchor("scripts/" + version.id().value(), name, stateOf(version), number);
        row.addClassName("script-row");
        if (isCurrent) {
            row.getElement().setAttribute("aria-current", "true");
        }
        return row;
    }

    private Badge stateOf(ScriptVersion version) {
        return switch (version.state()) {
            case DRAFT -> new Badge(Icon.PENCIL, getTranslation("scripts.state.draft"), Tone.WARN);
            case PUBLISHED -> new Badge(Icon.CHECK, getTranslation("scripts.state.published"), Tone.OK);
            case RETIRED -> new Badge(Icon.HISTORY, getTranslation("scripts.state.retired"), Tone.NEUTRAL);
        };
    }

    private Component preview(ScriptVersion version) {
        return new Card(Icon.SCRIPT, title(version))
                .withHeader(stateOf(version), space(), languages(version))
                .filling()
                .edgeToEdge()
                .with(new ScriptPreview(
                        version.content(), language, keys -> shelf.named(version.program(), keys, language)));
    }

    private Select<Language> languages(ScriptVersion version) {
        var choice = new Select<Language>();
        choice.setAriaLabel(getTranslation("scripts.spoken-language"));
        choice.setItems(version.content().languages());
        choice.setItemLabelGenerator(one -> getTranslation("scripts.language." + one.code()));
        choice.setValue(language);
        choice.addValueChangeListener(change -> {
            language = change.getValue();
            show(version);
        });
        return choice;
    }

    private Component versions(ScriptVersion chosen) {
        var rows = new UnorderedList();
        rows.addClassName("rows");
        library.siblings(chosen.id())
                .forEach(version ->
                        rows.add(new ListItem(versionRow(version, version.id().equals(chosen.id())))));
        return new Card(Icon.HISTORY, getTranslation("scripts.versions"))
                .edgeToEdge()
                .with(rows);
    }

    private Component versionRow(ScriptVersion version, boolean isCurrent) {
        var row = row(version, version.note(), isCurrent);
        var by =
                new Span(getTranslation("scripts.by", version.author(), formats.day(version.createdAt(), getLocale())));
        by.addClassNames("tiny", "quiet");
        ((Anchor) row).add(by);
        return row;
    }

    private Component check(ScriptVersion version) {
        var findings = library.check(version.id());
        var card = new Card(Icon.SHIELD_OK, getTranslation("scripts.findings"));
        card.with(
                findings.isEmpty()
                        ? new Banner(Icon.CHECK_C, getTranslation("scripts.no-findings"), Tone.OK)
                        : faults(findings));
        var tools = new Div(download(version));
        tools.addClassName("script-tools");
        if (gatekeeper.allows(Permission.READ_REPORTS, version.program())) {
            tools.add(new Anchor("scripts/figures/" + version.id().value(), getTranslation("scripts.figures.open")));
        }
        if (version.state() == State.DRAFT && gatekeeper.allows(Permission.EDIT_SCRIPTS, version.program())) {
            tools.add(Buttons.plain(Icon.CHECK, getTranslation("scripts.publish"), () -> publish(version)));
        }
        return card.with(tools);
    }

    private Component faults(List<Finding> findings) {
        var list = new UnorderedList();
        findings.forEach(finding -> {
            var place = new Anchor("#" + finding.node(), finding.node());
            place.getElement().setAttribute("router-ignore", true);
            list.add(new ListItem(
                    place,
                    new Span(": "
                            + getTranslation(
                                    finding.messageKey(), finding.arguments().toArray()))));
        });
        return list;
    }

    private Component download(ScriptVersion version) {
        var file = library.export(version.id()).getBytes(StandardCharsets.UTF_8);
        var name = version.content().code() + "-" + version.number() + ".json";
        var handler = DownloadHandler.fromInputStream(
                request -> new DownloadResponse(new ByteArrayInputStream(file), name, "application/json", file.length));
        return new Anchor(handler, getTranslation("scripts.export"));
    }

    private void publish(ScriptVersion version) {
        switch (library.publish(version.id())) {
            case Outcome.Done<ScriptVersion>(ScriptVersion published) -> show(published);
            case Outcome.Refused<ScriptVersion>(Refusal refusal) -> {
                show(version);
                addComponentAsFirst(new Banner(refusal, Tone.WARN));
            }
        }
    }

    private String title(ScriptVersion version) {
        return version.content().title().in(Language.ofLocale(getLocale()));
    }

    private static Component space() {
        var space = new Span();
        space.addClassName("grow");
        return space;
    }
}
