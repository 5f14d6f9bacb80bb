package org.infolinia.tickets.problems.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.problems.Suggestions.LikeTicket;

/** Tickets that may have one cause, each with the reasons, to be chosen from. */
class LikeTicketList extends UnorderedList {

    private final transient Map<TicketNumber, Checkbox> choices = new LinkedHashMap<>();

    LikeTicketList(List<LikeTicket> tickets) {
        addClassName("like-tickets");
        tickets.forEach(each -> add(line(each)));
    }

    void onChoice(Runnable chosen) {
        choices.values().forEach(choice -> choice.addValueChangeListener(change -> chosen.run()));
    }

    List<TicketNumber> chosen() {
        return choices.entrySet().stream()
                .filter(choice -> choice.getValue().getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private ListItem line(LikeTicket like) {
        var number = like.ticket().number();
        var choice = new Checkbox();
        choice.setAriaLabel(
                getTranslation("tickets.problems.choose", number, like.ticket().subject()));
        choices.put(number, choice);
        var link = new Anchor("tickets/" + number, number.toString());
        link.addClassName("code");
        var why = new Span(ProblemWords.why(like.why()));
        why.addClassNames("small", "muted");
        var words = new Div(link, new Span(like.ticket().subject()), why);
        words.addClassName("like-ticket");
        return new ListItem(choice, words);
    }
}
