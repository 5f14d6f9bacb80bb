package org.infolinia.search.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Mark;
import org.infolinia.search.SearchAnswer.Hit;

/** One line of the list that the arrows reach: a found thing, or what can be done about several. */
class SearchOption extends Div {

    private final String path;

    private SearchOption(String path, String spoken, Component... parts) {
        super(parts);
        this.path = path;
        addClassName("search-option");
        getElement().setAttribute("role", "option");
        getElement().setAttribute("aria-label", spoken);
        setChosen(false);
    }

    static SearchOption of(Hit hit) {
        var row = hit.row();
        var title = new Span(row.title());
        title.addClassNames("strong", "truncated");
        var detail = new Span(row.detail());
        detail.addClassNames("small", "muted", "truncated");
        var lines = new Div(title, detail);
        lines.addClassName("lines");
        var reasons = reasons(hit);
        var why = new Span(reasons);
        why.addClassNames("tiny", "quiet", "truncated");
        var judgement = new Div(new CertaintyMeter(hit), why);
        judgement.addClassName("judgement");
        return new SearchOption(row.path(), spoken(hit, reasons), new Mark(row.mark(), row.colour()), lines, judgement);
    }

    /** @param path where these are made one */
    static SearchOption uniting(List<Hit> same, String path) {
        var words = translate("search.unite", same.size());
        var option = new SearchOption(path, words, Icon.MERGE.create(), new Span(words));
        option.addClassName("search-uniting");
        return option;
    }

    /** @param words say what is looked for there */
    static SearchOption further(String words, String path) {
        var shown = new Span(words);
        shown.addClassName("truncated");
        var option = new SearchOption(path, words, Icon.SEARCH.create(), shown);
        option.addClassNames("search-uniting", "search-further");
        return option;
    }

    /** Where it opens; no two options of a list open at the same place. */
    String path() {
        return path;
    }

    final void setChosen(boolean chosen) {
        getElement().setAttribute("aria-selected", Boolean.toString(chosen));
        setClassName("chosen", chosen);
    }

    void scrollIntoView() {
        getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    private static String spoken(Hit hit, String reasons) {
        var same = hit.likelySameAsBefore() ? Stream.of(translate("search.same-as-before")) : Stream.<String>empty();
        var judged = translate(Certainty.of(hit.certainty()).messageKey());
        return Stream.concat(
                        Stream.of(hit.row().title(), hit.row().detail(), judged, reasons)
                                .filter(text -> !text.isBlank()),
                        same)
                .collect(Collectors.joining(", "));
    }

    private static String reasons(Hit hit) {
        return hit.why().stream().map(reason -> translate(reason)).collect(Collectors.joining(" · "));
    }
}
