package org.infolinia.scripts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.WildcardParameter;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.Tone;
import org.infolinia.kit.WorkPage;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.scripts.ScriptVersion;
import org.infolinia.scripts.ScriptVersionId;
import org.infolinia.scripts.diff.Change;
import org.infolinia.scripts.diff.Fact;
import org.infolinia.scripts.diff.PlaceDiff;
import org.infolinia.scripts.diff.ScriptDiff;
import org.infolinia.scripts.diff.WordDiff;
import org.springframework.security.access.AccessDeniedException;

/** What is different between two versions of a script, place by place, with the words before and after. */
@Route("scripts/compare")
@PermitAll
class CompareView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final String TWO_NUMBERS = "[0-9]{1,18}/[0-9]{1,18}";

    private final transient ScriptLibrary library;
    private final transient Language language;

    CompareView(ScriptLibrary library) {
        this.library = library;
        this.language = Language.ofLocale(getLocale());
        addClassNames("page-slot", "script-compare");
    }

    @Override
    public void setParameter(BeforeEvent event, @WildcardParameter String versions) {
        removeAll();
        var found = List.of(versions.matches(TWO_NUMBERS) ? versions.split("/") : new String[0]).stream()
                .map(number -> readable(Long.parseLong(number)))
                .flatMap(Optional::stream)
                .toList();
        if (found.size() == 2) {
            show(found.getFirst(), found.getLast());
        } else {
            add(new WorkPage(new Strip(getPageTitle()))
                    .work(new Card(getPageTitle())
                            .with(new EmptyState(Icon.SCRIPT, getTranslation("scripts.compare.none")))));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("scripts.compare.page");
    }

    private Optional<ScriptVersion> readable(long id) {
        try {
            return id > 0 ? Optional.of(library.version(new ScriptVersionId(id))) : Optional.empty();
        } catch (IllegalArgumentException | AccessDeniedException notThere) {
            return Optional.empty();
        }
    }

    private void show(ScriptVersion before, ScriptVersion after) {
        var diff = ScriptDiff.between(before.content(), after.content());
        var back = new Anchor(
                "scripts/" + after.id().value(), after.content().title().in(language));
        var strip = new Strip(getTranslation("scripts.compare.of", before.number(), after.number()), back);
        var card = new Card(
                        Icon.SCALE,
                        getTranslation("scripts.compare.sum", diff.places().size()))
                .filling()
                .edgeToEdge();
        if (diff.isEmpty()) {
            card.with(new EmptyState(Icon.EQUAL, getTranslation("scripts.compare.same")));
        }
        if (!diff.ofScript().isEmpty()) {
            card.with(part(new H3(getTranslation("scripts.edit.whole")), diff.ofScript()));
        }
        diff.places().forEach(place -> card.with(place(place)));
        add(new WorkPage(strip).work(card));
    }

    private Component place(PlaceDiff place) {
        var title = new H3(place.node().title().in(language));
        var key = new Span(place.node().key());
        key.addClassNames("code", "muted");
        var part = part(title, place.changes());
        var head = (Header) part.getComponentAt(0);
        head.addComponentAsFirst(badge(place.kind()));
        head.add(key);
        return part;
    }

    private Badge badge(PlaceDiff.Kind kind) {
        return switch (kind) {
            case ADDED -> new Badge(Icon.PLUS, getTranslation("scripts.compare.added"), Tone.OK);
            case REMOVED -> new Badge(Icon.X, getTranslation("scripts.compare.removed"), Tone.BAD);
            case CHANGED -> new Badge(Icon.PENCIL, getTranslation("scripts.compare.changed"), Tone.WARN);
        };
    }

    private Div part(H3 title, List<Change> changes) {
        var part = new Div(new Header(title));
        part.addClassNames("script-node", "place-diff");
        changes.forEach(change -> part.add(change(change)));
        return part;
    }

    private Component change(Change change) {
        var name = new Span(nameOf(change.fact()));
        name.addClassNames("small", "muted");
        var words = new Paragraph();
        words.addClassName("words-diff");
        var spoken = change.fact().language();
        if (spoken != null) {
            words.getElement().setAttribute("lang", spoken.code());
        }
        WordDiff.between(readable(change.fact(), change.before()), readable(change.fact(), change.after()))
                .forEach(piece -> words.add(piece(piece)));
        return new Div(name, words);
    }

    /** Kinds are said as everywhere else. */
    private String readable(Fact fact, String said) {
        return switch (fact.aspect()) {
            case KIND -> said.isEmpty() ? "" : getTranslation("scripts.kind." + said.toLowerCase(Locale.ROOT));
            default -> said;
        };
    }

    private String nameOf(Fact fact) {
        var name = getTranslation(fact.aspect().messageKey());
        var of = fact.of().isEmpty() ? name : name + " „" + fact.of() + "”";
        var spoken = fact.language();
        return spoken == null ? of : of + " – " + getTranslation("scripts.language." + spoken.code());
    }

    /** Marked for the eye and for screen readers, which say what was taken out and put in. */
    private HtmlComponent piece(WordDiff.Piece piece) {
        var element = new HtmlContainer(
                switch (piece.state()) {
                    case SAME -> "span";
                    case REMOVED -> "del";
                    case ADDED -> "ins";
                });
        element.setText(piece.words());
        return element;
    }
}
