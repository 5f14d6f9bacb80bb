package org.infolinia.scripts.panel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.infolinia.kit.PickBox;
import org.infolinia.scripts.run.ScriptJumps.Destination;

/** Finds a place of the script, or the answer to an objection, by what one types. */
class PlaceFinder extends PickBox<Destination> {

    private static final int MAXIMUM_TYPED = 60;
    private static final int MAXIMUM_SHOWN = 8;

    private final transient Supplier<List<Destination>> all;
    private final transient Consumer<Destination> go;
    private final transient Runnable leave;

    /**
     * @param go takes the run there
     * @param leave puts the keyboard back where it was
     */
    PlaceFinder(
            String hint,
            String title,
            String none,
            Supplier<List<Destination>> all,
            Consumer<Destination> go,
            Runnable leave) {
        super(hint, title, none, MAXIMUM_TYPED);
        this.all = all;
        this.go = go;
        this.leave = leave;
        addClassName("place-finder");
    }

    /** Those whose title has the words come before those whose words have them. */
    @Override
    protected List<Destination> find(String typed) {
        var wanted = List.of(plain(typed).split("\\s+"));
        var places = all.get();
        var byTitle = places.stream().filter(place -> hasAll(place.title(), wanted));
        var byWords = places.stream().filter(place -> hasAll(place.title() + " " + place.words(), wanted));
        return Stream.concat(byTitle, byWords).distinct().limit(MAXIMUM_SHOWN).toList();
    }

    @Override
    protected Div option(Destination each) {
        var title = new Span(each.title());
        title.addClassName("strong");
        var kind = new Span(
                getTranslation("scripts.find.kind." + each.kind().name().toLowerCase(Locale.ROOT)));
        kind.addClassNames("tiny", "quiet");
        var words = new Span(excerpt(each.words()));
        words.addClassNames("small", "muted", "truncated");
        return new Div(title, kind, words);
    }

    @Override
    protected void chosen(Optional<Destination> current) {}

    @Override
    protected void take(Destination wanted) {
        close();
        go.accept(wanted);
    }

    @Override
    protected void leave() {
        leave.run();
    }

    private static boolean hasAll(String text, List<String> wanted) {
        var plain = plain(text);
        return wanted.stream().allMatch(plain::contains);
    }

    /** Without accents, so that nobody has to type them while listening. */
    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('ł', 'l')
                .replace('ə', 'e')
                .replace('ı', 'i')
                .strip();
    }
}
