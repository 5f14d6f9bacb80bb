package org.infolinia.scripts.figures.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.WorkPage;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.scripts.ScriptVersion;
import org.infolinia.scripts.ScriptVersionId;
import org.infolinia.scripts.figures.ScriptFigures;
import org.infolinia.scripts.figures.ScriptRemarks;
import org.infolinia.scripts.figures.Share;
import org.infolinia.scripts.figures.VersionFigures;
import org.infolinia.scripts.figures.VersionFigures.Skip;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.security.access.AccessDeniedException;

/** How a version of a script does: its figures with what they mean, those of its places, and what agents say. */
@Route("scripts/figures/:version([1-9][0-9]{0,17})")
@PermitAll
class ScriptFiguresView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long SECONDS_A_MINUTE = 60;

    private final ScriptFigures figures;
    private final ScriptRemarks remarks;
    private final ScriptLibrary library;
    private final Gatekeeper gatekeeper;
    private final Formats formats;

    ScriptFiguresView(
            ScriptFigures figures,
            ScriptRemarks remarks,
            ScriptLibrary library,
            Gatekeeper gatekeeper,
            Formats formats) {
        this.figures = figures;
        this.remarks = remarks;
        this.library = library;
        this.gatekeeper = gatekeeper;
        this.formats = formats;
        addClassNames("page-slot", "script-figures");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get("version")
                .map(number -> new ScriptVersionId(Long.parseLong(number)))
                .flatMap(this::readable)
                .ifPresentOrElse(this::show, this::showNothing);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("scripts.figures");
    }

    private Optional<ScriptVersion> readable(ScriptVersionId id) {
        try {
            return Optional.of(library.version(id))
                    .filter(version -> gatekeeper.allows(Permission.READ_REPORTS, version.program()));
        } catch (IllegalArgumentException | AccessDeniedException notThere) {
            return Optional.empty();
        }
    }

    private void showNothing() {
        removeAll();
        add(new WorkPage(new Strip(getPageTitle()))
                .work(new Card(getPageTitle())
                        .with(new EmptyState(Icon.CHART, getTranslation("scripts.figures.not-there")))));
    }

    private void show(ScriptVersion version) {
        removeAll();
        var found = figures.of(version.id());
        var title = version.content().title().in(Language.ofLocale(getLocale()));
        var script = new Anchor("scripts/" + version.id().value(), getTranslation("scripts.figures.script"));
        add(new WorkPage(new Strip(title).with(versions(version), script))
                .who(whole(found))
                .work(places(version, found))
                .state(told(version, found)));
    }

    /** The versions side by side are one click away. */
    private Component versions(ScriptVersion shown) {
        var links = new Div();
        links.addClassName("version-links");
        library.siblings(shown).forEach(version -> {
            var link = new Anchor(
                    "scripts/figures/" + version.id().value(), getTranslation("scripts.version", version.number()));
            if (version.id().equals(shown.id())) {
                link.getElement().setAttribute("aria-current", "page");
            }
            links.add(link);
        });
        return links;
    }

    private Component whole(VersionFigures found) {
        return new Card(Icon.CHART, getTranslation("scripts.figures.version"))
                .with(
                        share("finished", found.finished()),
                        share("adherence", found.adherence()),
                        new FigureLine(
                                getTranslation("scripts.figures.handle-time"),
                                found.handleSeconds().median(),
                                found.handleSeconds().interval(),
                                found.handleSeconds().of(),
                                this::minutes,
                                getTranslation("scripts.figures.handle-time.means")),
                        share("first-contact", found.firstContact(), found.repeatDays()),
                        share("satisfied", found.satisfied()));
    }

    /** @param facts for the words that say what the figure means */
    private Component share(String name, Share share, Object... facts) {
        return new FigureLine(
                getTranslation("scripts.figures." + name),
                share.value(),
                share.interval(),
                share.of(),
                value -> formats.percent(value, getLocale()),
                getTranslation("scripts.figures." + name + ".means", facts));
    }

    private String minutes(double seconds) {
        long whole = Math.round(seconds);
        return "%d:%02d".formatted(whole / SECONDS_A_MINUTE, whole % SECONDS_A_MINUTE);
    }

    private Component places(ScriptVersion version, VersionFigures found) {
        var meanings = new Facts();
        Stream.of("entries", "left", "median", "ninetieth", "jumps", "skips", "remarks")
                .forEach(column -> meanings.with(
                        getTranslation("scripts.figures." + column),
                        getTranslation("scripts.figures." + column + ".means")));
        meanings.addClassNames("small", "column-meanings");
        return new Card(Icon.LIST, getTranslation("scripts.figures.places"))
                .filling()
                .edgeToEdge()
                .with(new PlaceGrid(version, found.places(), formats), meanings);
    }

    private Component[] told(ScriptVersion version, VersionFigures found) {
        var skips =
                new Card(Icon.RIGHT, getTranslation("scripts.figures.reasons")).with(reasons(version, found.skips()));
        return gatekeeper.allows(Permission.EDIT_SCRIPTS, version.program())
                ? new Component[] {new RemarksCard(getTranslation("scripts.remarks"), remarks, version, formats), skips}
                : new Component[] {skips};
    }

    private Component reasons(ScriptVersion version, List<Skip> skips) {
        if (skips.isEmpty()) {
            return new EmptyState(Icon.CHECK_C, getTranslation("scripts.figures.no-reasons"));
        }
        var list = new UnorderedList();
        skips.forEach(skip -> list.add(new ListItem(
                version.content().get(skip.node()).title().in(Language.ofLocale(getLocale())) + ": " + skip.reason())));
        return list;
    }
}
