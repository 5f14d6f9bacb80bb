package org.infolinia.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infolinia.kit.Icon;
import org.infolinia.search.SearchAnswer;
import org.infolinia.search.SearchAnswer.Hit;

/**
 * The options under the search box; one of them is chosen. That is the best one until the agent chooses another, which
 * stays chosen for as long as it is found.
 */
class SearchResults extends Div {

    private static final int PAGE = 5;

    private final Div list = new Div();
    private final Paragraph remark = new Paragraph();
    private final Unifications unifications;
    private final FurtherSearches further;
    private final List<SearchOption> options = new ArrayList<>();
    private Consumer<String> onChoice = path -> {};
    private int chosen;
    private boolean isAgentsChoice;

    SearchResults(String listId, Unifications unifications, FurtherSearches further) {
        this.unifications = unifications;
        this.further = further;
        addClassName("search-results");
        list.setId(listId);
        list.addClassName("search-list");
        list.getElement().setAttribute("role", "listbox");
        list.getElement().setAttribute("aria-label", getTranslation("search.results"));
        remark.addClassNames("small", "muted", "search-remark");
        // A press would take the focus out of the field and close the list before the click arrives.
        getElement().addEventListener("mousedown", press -> {}).preventDefault();
        add(list, remark);
    }

    /** @param listener gets the path of the option that was clicked */
    void onChoice(Consumer<String> listener) {
        this.onChoice = listener;
    }

    /** @param typed what was asked, which can be looked for elsewhere, too */
    void show(SearchAnswer answer, String typed) {
        var kept = isAgentsChoice ? chosen().map(SearchOption::path) : Optional.<String>empty();
        list.removeAll();
        options.clear();
        inGroups(answer.hits()).forEach(same -> list.add(same.size() == 1 ? option(same.getFirst()) : group(same)));
        further.ways(typed).forEach(way -> list.add(add(further(way, typed))));
        list.setVisible(!options.isEmpty());
        remark.setText(Stream.concat(remarks(answer), NextClue.words(answer, getLocale()).stream())
                .collect(Collectors.joining(" ")));
        remark.setVisible(!remark.getText().isEmpty());
        var place = kept.map(this::placeOf).orElse(-1);
        isAgentsChoice = place >= 0;
        choose(Math.max(place, 0));
    }

    /** Goes up or down, and around at the ends. */
    void step(int steps) {
        if (!options.isEmpty()) {
            agentChooses(Math.floorMod(chosen + steps, options.size()));
        }
    }

    void pageUp() {
        agentChooses(chosen - PAGE);
    }

    void pageDown() {
        agentChooses(chosen + PAGE);
    }

    void first() {
        agentChooses(0);
    }

    void last() {
        agentChooses(options.size() - 1);
    }

    /** Whatever was chosen, the next answer begins with its best. */
    void forgetChoice() {
        isAgentsChoice = false;
    }

    Optional<SearchOption> chosen() {
        return chosen < options.size() ? Optional.of(options.get(chosen)) : Optional.empty();
    }

    /** Id of the chosen option's element, or nothing when there is none. */
    String chosenId() {
        return chosen().flatMap(Component::getId).orElse("");
    }

    private void agentChooses(int place) {
        if (!options.isEmpty()) {
            isAgentsChoice = true;
            choose(Math.clamp(place, 0, options.size() - 1));
        }
    }

    private void choose(int place) {
        chosen = place;
        for (int i = 0; i < options.size(); i++) {
            options.get(i).setChosen(i == place);
        }
        chosen().ifPresent(SearchOption::scrollIntoView);
    }

    private int placeOf(String path) {
        return IntStream.range(0, options.size())
                .filter(place -> options.get(place).path().equals(path))
                .findFirst()
                .orElse(-1);
    }

    private SearchOption option(Hit hit) {
        return add(SearchOption.of(hit));
    }

    private SearchOption add(SearchOption option) {
        option.setId("search-result-" + options.size());
        option.addClickListener(click -> onChoice.accept(option.path()));
        options.add(option);
        return option;
    }

    private SearchOption further(FurtherSearches.Way way, String typed) {
        return SearchOption.further(getTranslation(way.messageKey(), typed.strip()), way.path());
    }

    private Component group(List<Hit> same) {
        var words = getTranslation("search.same", same.size());
        var title = new Span(Icon.USERS.create(), new Span(words));
        title.addClassNames("search-group-title", "tiny");
        title.getElement().setAttribute("aria-hidden", "true");
        var group = new Div(title);
        group.addClassName("search-group");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", words);
        same.forEach(hit -> group.add(option(hit)));
        unifications.path(same).ifPresent(path -> group.add(add(SearchOption.uniting(same, path))));
        return group;
    }

    private static List<List<Hit>> inGroups(List<Hit> hits) {
        var groups = new ArrayList<List<Hit>>();
        for (var hit : hits) {
            if (!hit.likelySameAsBefore() || groups.isEmpty()) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(hit);
        }
        return groups;
    }

    private Stream<String> remarks(SearchAnswer answer) {
        var nothing = answer.hits().isEmpty() ? Stream.of("search.nothing") : Stream.<String>empty();
        var incomplete = answer.complete() ? Stream.<String>empty() : Stream.of("search.incomplete");
        return Stream.concat(nothing, incomplete).map(key -> getTranslation(key));
    }
}
