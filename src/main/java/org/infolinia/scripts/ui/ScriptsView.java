package org.infolinia.scripts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
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
import jakarta.annotation.security.PermitAll;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Badge;
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
import org.infolinia.scripts.PublishingDesk;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.scripts.ScriptVersion;
import org.infolinia.scripts.ScriptVersion.State;
import org.infolinia.scripts.ScriptVersionId;
import org.infolinia.scripts.VersionLine;
import org.infolinia.scripts.files.ScriptFiles;
import org.infolinia.scripts.mandate.MandateDesk;
import org.infolinia.security.AgentDirectory;
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
    private final PublishingDesk desk;
    private final ScriptFiles files;
    private final MandateDesk mandates;
    private final AgentDirectory agents;
    private final KnowledgeShelf shelf;
    private final ProgramSelection selection;
    private final Gatekeeper gatekeeper;
    private final Formats formats;
    private Language language;
    private transient @Nullable ScriptVersionId shown;

    ScriptsView(
            ScriptLibrary library,
            PublishingDesk desk,
            ScriptFiles files,
            MandateDesk mandates,
            AgentDirectory agents,
            KnowledgeShelf shelf,
            ProgramSelection selection,
            Gatekeeper gatekeeper,
            Formats formats) {
        this.library = library;
        this.desk = desk;
        this.files = files;
        this.mandates = mandates;
        this.agents = agents;
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
        shown = chosen == null ? null : chosen.id();
        var page = new WorkPage(strip()).who(lists(chosen));
        if (chosen == null) {
            page.work(new Card(getTranslation("scripts.preview"))
                    .filling()
                    .with(new EmptyState(Icon.SCRIPT, getTranslation("scripts.preview-choose"))));
        } else {
            var mayEdit = gatekeeper.allows(Permission.EDIT_SCRIPTS, chosen.program());
            page.work(preview(chosen))
                    .state(
                            new VersionCard(chosen, mayEdit, library, desk, files, formats, this::open),
                            check(chosen),
                            versions(chosen),
                            new MandateCard(chosen, mayEdit, mandates, desk, agents));
        }
        add(page);
    }

    private Strip strip() {
        var strip = new Strip(getPageTitle());
        var mine = selection.inView().stream()
                .filter(program -> gatekeeper.allows(Permission.EDIT_SCRIPTS, program.id()))
                .toList();
        if (!mine.isEmpty()) {
            strip.with(
                    Buttons.plain(
                            Icon.UPLOAD,
                            getTranslation("scripts.import"),
                            () -> new ImportDialog(mine, files, this::open).open()),
                    Buttons.plain(
                            Icon.PLUS,
                            getTranslation("scripts.new"),
                            () -> new NewScriptDialog(
                                            mine,
                                            library,
                                            draft -> UI.getCurrent().navigate(ScriptEditor.class, draft.value()))
                                    .open()));
        }
        return strip;
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
        scripts.forEach(script -> rows.add(new ListItem(row(
                script,
                script.title().in(Language.ofLocale(getLocale())),
                chosen != null && chosen.script().equals(script.script())))));
        return card.edgeToEdge().with(rows);
    }

    private Anchor row(VersionLine version, String title, boolean isCurrent) {
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

    private Badge stateOf(VersionLine version) {
        if (version.missedAt() != null) {
            return new Badge(Icon.ALERT, getTranslation("scripts.state.missed"), Tone.BAD);
        }
        var goLiveAt = version.goLiveAt();
        return goLiveAt == null
                ? stateOf(version.state())
                : new Badge(Icon.CLOCK, formats.moment(goLiveAt, getLocale()), Tone.ACCENT);
    }

    private Badge stateOf(State state) {
        return switch (state) {
            case DRAFT -> new Badge(Icon.PENCIL, getTranslation("scripts.state.draft"), Tone.WARN);
            case PUBLISHED -> new Badge(Icon.CHECK, getTranslation("scripts.state.published"), Tone.OK);
            case RETIRED -> new Badge(Icon.HISTORY, getTranslation("scripts.state.retired"), Tone.NEUTRAL);
        };
    }

    private Component preview(ScriptVersion version) {
        return new Card(Icon.SCRIPT, title(version))
                .withHeader(stateOf(version.state()), space(), languages(version))
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
        library.siblings(chosen)
                .forEach(version ->
                        rows.add(new ListItem(versionRow(version, version.id().equals(chosen.id())))));
        return new Card(Icon.HISTORY, getTranslation("scripts.versions"))
                .edgeToEdge()
                .with(rows);
    }

    private Component versionRow(VersionLine version, boolean isCurrent) {
        var row = row(version, version.note().isBlank() ? version.author() : version.note(), isCurrent);
        var since = version.publishedAt() == null ? version.changedAt() : version.publishedAt();
        var by = new Span(getTranslation("scripts.by", version.author(), formats.day(since, getLocale())));
        by.addClassNames("tiny", "quiet");
        row.add(by);
        return row;
    }

    private Component check(ScriptVersion version) {
        var list = new FindingList(this::lookAt);
        list.show(library.check(version.id()));
        var card = new Card(Icon.SHIELD_OK, getTranslation("scripts.findings")).with(list);
        if (gatekeeper.allows(Permission.READ_REPORTS, version.program())) {
            card.with(new Anchor("scripts/figures/" + version.id().value(), getTranslation("scripts.figures.open")));
        }
        return card;
    }

    /** Brings a place into view and gives it the keyboard. */
    private void lookAt(String place) {
        getElement().executeJs("""
                const place = document.getElementById($0);
                if (place) { place.tabIndex = -1; place.scrollIntoView(); place.focus(); }
                """, place);
    }

    /** What changed in its place is shown in its place. */
    private void open(ScriptVersionId id) {
        if (id.equals(shown)) {
            show(readable(id.value()));
        } else {
            UI.getCurrent().navigate("scripts/" + id.value());
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
