package org.infolinia.tickets.problems.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Icon;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.problems.Problem;
import org.infolinia.tickets.problems.Suggestions;
import org.infolinia.tickets.problems.Suggestions.LikeProblem;

/** What may have one cause: looked for beside the page, then shown with the reasons. */
public class SuggestionsBox extends Div {

    private final transient Searching searching;
    private final transient Supplier<Suggestions> question;
    private final transient Consumer<Problem> wanted;
    private final String verb;
    private final transient Consumer<List<TicketNumber>> chosen;

    /**
     * @param wanted is given the problem that somebody wants to link to
     * @param verb key of what is done with the chosen tickets; is given their number
     * @param chosen is given them
     */
    SuggestionsBox(
            Searching searching,
            Supplier<Suggestions> question,
            Consumer<Problem> wanted,
            String verb,
            Consumer<List<TicketNumber>> chosen) {
        this.searching = searching;
        this.question = question;
        this.wanted = wanted;
        this.verb = verb;
        this.chosen = chosen;
        addClassName("suggestions");
        getElement().setAttribute("aria-live", "polite");
    }

    /** Looks for them; the page goes on meanwhile. */
    public void look() {
        removeAll();
        var words = quiet(getTranslation("tickets.problems.looking"));
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", getTranslation("tickets.problems.looking"));
        add(words, bar);
        searching.start(UI.getCurrent(), question, this::show);
    }

    private void show(Optional<Suggestions> answer) {
        removeAll();
        answer.ifPresentOrElse(
                this::show,
                () -> add(
                        quiet(getTranslation("tickets.problems.look-failed")),
                        Buttons.plain(Icon.SEARCH, getTranslation("tickets.problems.look"), this::look)));
    }

    private void show(Suggestions found) {
        if (!found.problems().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("like-tickets");
            found.problems().forEach(each -> list.add(line(each)));
            add(heading("tickets.problems.like-problems"), list);
        }
        if (!found.tickets().isEmpty()) {
            add(heading("tickets.problems.like-tickets"));
            addTickets(found);
        }
        if (found.problems().isEmpty() && found.tickets().isEmpty()) {
            add(quiet(getTranslation("tickets.problems.nothing-like")));
        }
        if (!found.isComplete()) {
            add(quiet(getTranslation("tickets.problems.index-incomplete")));
        }
    }

    private void addTickets(Suggestions found) {
        var list = new LikeTicketList(found.tickets());
        var take = Buttons.plain(Icon.LINK, "", () -> chosen.accept(list.chosen()));
        list.onChoice(() -> offer(take, list.chosen()));
        offer(take, List.of());
        add(list, take);
    }

    private void offer(Button take, List<TicketNumber> tickets) {
        take.setText(getTranslation(verb, tickets.size()));
        take.setEnabled(!tickets.isEmpty());
    }

    private ListItem line(LikeProblem like) {
        var problem = like.problem();
        var why = new Span(ProblemWords.why(like.why()));
        why.addClassNames("small", "muted");
        var words = new Div(ProblemWords.link(problem), ProblemWords.badge(problem.state()), why);
        words.addClassName("like-ticket");
        var link = Buttons.plain(Icon.LINK, getTranslation("tickets.problems.link"), () -> wanted.accept(problem));
        link.setAriaLabel(getTranslation("tickets.problems.link-to", ProblemWords.title(problem)));
        return new ListItem(words, link);
    }

    private Component heading(String key) {
        var heading = new Paragraph(getTranslation(key));
        heading.addClassNames("small", "strong");
        return heading;
    }

    private static Component quiet(String words) {
        var quiet = new Paragraph(words);
        quiet.addClassNames("small", "muted");
        return quiet;
    }
}
