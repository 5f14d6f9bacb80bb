package org.infolinia.scripts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Chord;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.Tone;
import org.infolinia.kit.WorkPage;
import org.infolinia.knowledge.KnowledgeShelf;
import org.infolinia.scripts.Finding;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.scripts.ScriptVersion;
import org.infolinia.scripts.ScriptVersion.State;
import org.infolinia.scripts.ScriptVersionId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * Where a draft is written: its places | the form of one | how that looks and what the check says of all. The check runs
 * when one pauses; nothing is kept before one saves.
 */
@Route("scripts/edit")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class ScriptEditor extends Div implements HasUrlParameter<Long>, HasDynamicTitle, BeforeLeaveObserver {

    /** Stands among the places for the script as a whole. */
    private static final String WHOLE = "";

    private final transient ScriptLibrary library;
    private final transient KnowledgeShelf shelf;
    private final transient Gatekeeper gatekeeper;
    private final transient Language language;
    private final Grid<String> places = new Grid<>();
    private final Card form;
    private final PlacePreview preview = new PlacePreview();
    private final FindingList findingList = new FindingList(this::goTo);
    private final Div notices = new Div();
    private final Span unsaved = new Span();
    private final Button undo;
    private final Button save;
    private transient @Nullable ScriptVersion seen;
    private transient Manuscript manuscript = new Manuscript(NewScript.BLANK, "");
    private transient Map<String, Outline.Line> outline = Map.of();
    private transient Map<String, Long> faultsByPlace = Map.of();
    private String current = WHOLE;
    private transient @Nullable PlaceForm placeForm;

    ScriptEditor(ScriptLibrary library, KnowledgeShelf shelf, Gatekeeper gatekeeper) {
        this.library = library;
        this.shelf = shelf;
        this.gatekeeper = gatekeeper;
        this.language = Language.ofLocale(getLocale());
        this.form = new Card(Icon.PENCIL, getTranslation("scripts.edit.place")).filling();
        this.undo = Buttons.plain(Icon.UNDO, getTranslation("scripts.edit.undo"), this::undo);
        this.save = Buttons.primary(Icon.CHECK, getTranslation("scripts.edit.save"), Chord.SUBMIT, this::save);
        addClassNames("page-slot", "script-editor");
        preview.getElement().setAttribute("tabindex", "0");
        preview.getElement().setAttribute("role", "region");
        preview.getElement().setAttribute("aria-label", getTranslation("scripts.edit.preview"));
        notices.addClassName("script-notices");
        unsaved.addClassNames("small", "muted");
        unsaved.getElement().setAttribute("role", "status");
        preparePlaces();
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        removeAll();
        seen = writable(id);
        if (seen == null) {
            add(new WorkPage(new Strip(getPageTitle()))
                    .work(new Card(getPageTitle())
                            .with(new EmptyState(Icon.SCRIPT, getTranslation("scripts.edit.none")))));
            return;
        }
        open(seen);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("scripts.edit.page");
    }

    private @Nullable ScriptVersion writable(long id) {
        try {
            var version = id > 0 ? library.version(new ScriptVersionId(id)) : null;
            return version != null
                            && version.state() == State.DRAFT
                            && gatekeeper.allows(Permission.EDIT_SCRIPTS, version.program())
                    ? version
                    : null;
        } catch (IllegalArgumentException | AccessDeniedException notThere) {
            return null;
        }
    }

    private void open(ScriptVersion draft) {
        seen = draft;
        manuscript = new Manuscript(draft.content(), draft.note());
        current = WHOLE;
        notices.removeAll();
        removeAll();
        add(page(draft));
        showAll();
    }

    private WorkPage page(ScriptVersion draft) {
        var number = new Span(getTranslation("scripts.version", draft.number()));
        number.addClassNames("small", "muted");
        var strip = new Strip(
                        draft.content().title().in(language),
                        new Badge(Icon.PENCIL, getTranslation("scripts.state.draft"), Tone.WARN),
                        number,
                        unsaved)
                .with(
                        undo,
                        Buttons.plain(
                                Icon.EYE,
                                getTranslation("scripts.edit.read"),
                                () -> UI.getCurrent()
                                        .navigate("scripts/" + draft.id().value())),
                        save);
        return new WorkPage(strip)
                .who(new Card(Icon.LIST, getTranslation("scripts.edit.places"))
                        .filling()
                        .edgeToEdge()
                        .withHeader(adding())
                        .with(places))
                .work(notices, form)
                .state(
                        new Card(Icon.SHIELD_OK, getTranslation("scripts.findings")).with(findingList),
                        new Card(Icon.EYE, getTranslation("scripts.edit.preview")).with(preview));
    }

    private Component adding() {
        var add = Buttons.plain(Icon.PLUS, getTranslation("scripts.edit.add"), this::askForPlace);
        add.addClassName("at-end");
        return add;
    }

    private void preparePlaces() {
        places.addThemeVariants(GridVariant.NO_BORDER, GridVariant.NO_ROW_BORDERS);
        places.addClassName("script-places");
        places.getElement().setAttribute("aria-label", getTranslation("scripts.edit.places"));
        places.addComponentColumn(this::placeLine);
        places.setSizeFull();
        places.asSingleSelect().addValueChangeListener(change -> {
            if (change.getValue() == null) {
                places.select(current);
            } else if (change.isFromClient()) {
                choose(change.getValue());
            }
        });
        step(Chord.PREVIOUS, -1);
        step(Chord.NEXT, 1);
    }

    private void step(Chord chord, int by) {
        chord.on(places, () -> {
            var keys = keys();
            int to = keys.indexOf(current) + by;
            if (to >= 0 && to < keys.size()) {
                goTo(keys.get(to));
            }
        });
    }

    private Component placeLine(String key) {
        if (key.equals(WHOLE)) {
            return line(
                    Icon.SCRIPT,
                    getTranslation("scripts.edit.whole"),
                    manuscript.content().code(),
                    0);
        }
        var node = manuscript.content().find(key);
        var at = outline.get(key);
        if (node.isEmpty() || at == null) {
            return new Span();
        }
        var kind = PlaceKind.of(node.get());
        var title = node.get().title().in(language);
        return switch (at.part()) {
            case MAIN -> line(kind.icon(), title.isBlank() ? key : title, key, at.depth());
            case SHELF -> line(kind.icon(), getTranslation("scripts.edit.on-shelf") + ": " + title, key, at.depth());
            case LOST -> line(kind.icon(), getTranslation("scripts.edit.lost") + ": " + title, key, at.depth());
        };
    }

    private Component line(Icon icon, String title, String key, int depth) {
        var name = new Span(title);
        name.addClassName("truncated");
        var line = new Div(icon.create(), name);
        line.addClassName("place-line");
        line.getStyle().set("--depth", Integer.toString(depth));
        var faults = faultsByPlace.getOrDefault(key, 0L);
        if (faults > 0) {
            var count = new Span(Long.toString(faults));
            count.addClassNames("count", "faulty");
            count.getElement().setAttribute("role", "img");
            count.getElement().setAttribute("aria-label", getTranslation("scripts.findings.count", faults));
            line.add(count);
        }
        return line;
    }

    private List<String> keys() {
        return Stream.concat(Stream.of(WHOLE), outline.keySet().stream()).toList();
    }

    /** The places, the form and what stands beside it. */
    private void showAll() {
        outline = Outline.of(manuscript.content());
        check();
        places.setItems(keys());
        if (!current.equals(WHOLE) && !outline.containsKey(current)) {
            current = WHOLE;
        }
        places.select(current);
        showForm();
        showBeside();
    }

    private void showForm() {
        var context = context();
        var node = manuscript.content().find(current);
        if (node.isEmpty()) {
            placeForm = null;
            form.show(new ScriptForm(manuscript, context, this::changed));
            return;
        }
        placeForm = new PlaceForm(node.get(), context, this::write);
        var remove = Buttons.plain(
                Icon.X,
                getTranslation("scripts.edit.remove-place"),
                () -> remove(node.get().key()));
        var deeds = new Div(remove);
        deeds.addClassName("place-deeds");
        form.show(placeForm, deeds);
    }

    private FormContext context() {
        var program = Objects.requireNonNull(seen).program();
        var inUse = library.published(program);
        var dispositions = new TreeSet<String>();
        Stream.concat(Stream.of(manuscript.content()), inUse.stream().map(ScriptVersion::content))
                .flatMap(content -> content.nodes().stream())
                .filter(Node.End.class::isInstance)
                .map(end -> ((Node.End) end).disposition())
                .filter(Objects::nonNull)
                .filter(disposition -> !disposition.isBlank())
                .forEach(dispositions::add);
        return new FormContext(
                manuscript.content(),
                language,
                inUse.stream()
                        .map(version -> version.content().code())
                        .filter(code -> !code.equals(manuscript.content().code()))
                        .toList(),
                new ArrayList<>(dispositions),
                new ArticleChoices(shelf, program, language));
    }

    private void write(Node written) {
        var kindBefore = manuscript.content().find(written.key()).map(PlaceKind::of);
        manuscript.replace(written);
        changed();
        if (kindBefore.isPresent() && kindBefore.get() != PlaceKind.of(written)) {
            showForm();
        }
    }

    /** The form stays as it is, for somebody is typing in it. */
    private void changed() {
        var before = outline.keySet();
        outline = Outline.of(manuscript.content());
        check();
        if (List.copyOf(before).equals(List.copyOf(outline.keySet()))) {
            places.getDataProvider().refreshAll();
        } else {
            places.setItems(keys());
            places.select(current);
        }
        showBeside();
    }

    private void check() {
        var findings = library.check(Objects.requireNonNull(seen).program(), manuscript.content());
        faultsByPlace = findings.stream().collect(Collectors.groupingBy(Finding::node, Collectors.counting()));
        findingList.show(findings);
    }

    private void showBeside() {
        manuscript
                .content()
                .find(current)
                .or(() -> manuscript.content().find(manuscript.content().start()))
                .ifPresentOrElse(node -> preview.show(manuscript.content(), node, language), preview::removeAll);
        unsaved.setText(manuscript.isSaved() ? "" : getTranslation("scripts.edit.unsaved"));
        undo.setEnabled(manuscript.canGoBack());
    }

    private void choose(String key) {
        current = key;
        showForm();
        showBeside();
    }

    private void goTo(String key) {
        current = outline.containsKey(key) ? key : WHOLE;
        places.select(current);
        places.scrollToItem(current);
        showForm();
        showBeside();
        if (placeForm != null) {
            placeForm.focusTitle();
        }
    }

    private void askForPlace() {
        new NewPlaceDialog(manuscript.content(), language, node -> {
                    manuscript.add(node, current);
                    current = node.key();
                    showAll();
                    goTo(node.key());
                })
                .open();
    }

    private void remove(String key) {
        var keys = keys();
        int at = keys.indexOf(key);
        manuscript.remove(key);
        current = keys.get(Math.max(0, at - 1));
        showAll();
        places.focus();
    }

    private void undo() {
        manuscript.goBack();
        showAll();
    }

    private void save() {
        notices.removeAll();
        switch (library.change(Objects.requireNonNull(seen), manuscript.content(), manuscript.note())) {
            case Outcome.Done<ScriptVersion>(ScriptVersion changed) -> {
                seen = changed;
                manuscript.markSaved();
                unsaved.setText(getTranslation("scripts.edit.saved"));
            }
            case Outcome.Refused<ScriptVersion>(Refusal refusal) -> tell(refusal);
        }
    }

    /** Whoever was overtaken keeps his words, beside the other's or instead of his own. */
    private void tell(Refusal refusal) {
        var words = getTranslation(refusal.messageKey(), refusal.arguments().toArray());
        if (refusal.code().equals("script-changed-meanwhile")) {
            notices.add(new Banner(
                    Icon.ALERT,
                    words,
                    Tone.WARN,
                    Buttons.plain(Icon.COPY, getTranslation("scripts.edit.save-apart"), this::saveApart),
                    Buttons.plain(Icon.HISTORY, getTranslation("scripts.edit.load-theirs"), this::loadTheirs)));
        } else {
            notices.add(new Banner(Icon.ALERT, words, Tone.WARN));
        }
    }

    private void saveApart() {
        var draft = library.draft(Objects.requireNonNull(seen).program(), manuscript.content(), manuscript.note());
        manuscript.markSaved();
        UI.getCurrent().navigate(ScriptEditor.class, draft.value());
    }

    private void loadTheirs() {
        var theirs = writable(Objects.requireNonNull(seen).id().value());
        if (theirs == null) {
            manuscript.markSaved();
            UI.getCurrent().navigate("scripts");
        } else {
            open(theirs);
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (seen == null || manuscript.isSaved()) {
            return;
        }
        var leaving = event.postpone();
        var question = new Dialog();
        question.setHeaderTitle(getTranslation("scripts.edit.leave"));
        question.add(new Span(getTranslation("scripts.edit.leave.words")));
        question.getFooter()
                .add(
                        Buttons.plain(Icon.X, getTranslation("scripts.edit.leave.without"), () -> {
                            question.close();
                            leaving.proceed();
                        }),
                        Buttons.plain(Icon.PENCIL, getTranslation("scripts.edit.leave.stay"), () -> {
                            question.close();
                            leaving.cancel();
                        }));
        question.addDialogCloseActionListener(close -> {
            question.close();
            leaving.cancel();
        });
        question.open();
    }
}
