package org.infolinia.search.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.infolinia.kit.Mark;
import org.infolinia.search.SearchAnswer;
import org.infolinia.search.SearchAnswer.Hit;
import org.infolinia.search.SearchRow;

/** The rows under the search box; one of them is chosen, the best one at first. */
class SearchResults extends Div {

    private final UnorderedList list = new UnorderedList();
    private final Paragraph remark = new Paragraph();
    private final List<ListItem> options = new ArrayList<>();
    private List<SearchRow> rows = List.of();
    private Consumer<SearchRow> onChoice = row -> {};
    private int chosen;

    SearchResults(String listId) {
        addClassName("search-results");
        list.setId(listId);
        list.getElement().setAttribute("role", "listbox");
        list.getElement().setAttribute("aria-label", getTranslation("search.results"));
        remark.addClassNames("small", "muted", "search-remark");
        // A press would take the focus out of the field and close the list before the click arrives.
        getElement().addEventListener("mousedown", press -> {}).preventDefault();
        add(list, remark);
    }

    void onChoice(Consumer<SearchRow> listener) {
        this.onChoice = listener;
    }

    void show(SearchAnswer answer) {
        list.removeAll();
        options.clear();
        rows = answer.hits().stream().map(Hit::row).toList();
        for (var hit : answer.hits()) {
            var option = option(hit, options.size());
            options.add(option);
            list.add(option);
        }
        list.setVisible(!rows.isEmpty());
        remark.setText(remark(answer));
        remark.setVisible(!remark.getText().isEmpty());
        choose(0);
    }

    void move(int steps) {
        if (!rows.isEmpty()) {
            choose(Math.floorMod(chosen + steps, rows.size()));
        }
    }

    Optional<SearchRow> chosen() {
        return isVisible() && chosen < rows.size() ? Optional.of(rows.get(chosen)) : Optional.empty();
    }

    /** Id of the chosen row's element, or nothing when there is none. */
    String chosenId() {
        return chosen().map(row -> optionId(chosen)).orElse("");
    }

    private void choose(int number) {
        chosen = number;
        for (int i = 0; i < options.size(); i++) {
            var isChosen = i == number;
            options.get(i).getElement().setAttribute("aria-selected", Boolean.toString(isChosen));
            options.get(i).setClassName("chosen", isChosen);
        }
    }

    private ListItem option(Hit hit, int number) {
        var row = hit.row();
        var title = new Span(row.title());
        title.addClassName("strong");
        var detail = new Span(row.detail());
        detail.addClassNames("small", "muted");
        var lines = new Div(title, detail);
        lines.addClassName("lines");
        var why = new Span(
                hit.why().stream().map(reason -> getTranslation(reason)).collect(Collectors.joining(", ")));
        why.addClassNames("tiny", "quiet");
        var option = new ListItem(new Mark(row.mark(), row.colour()), lines, why);
        option.setId(optionId(number));
        option.getElement().setAttribute("role", "option");
        option.addClickListener(click -> onChoice.accept(row));
        return option;
    }

    private String remark(SearchAnswer answer) {
        if (!answer.complete()) {
            return getTranslation("search.incomplete");
        }
        return answer.hits().isEmpty() ? getTranslation("search.nothing") : "";
    }

    private static String optionId(int number) {
        return "search-result-" + number;
    }
}
