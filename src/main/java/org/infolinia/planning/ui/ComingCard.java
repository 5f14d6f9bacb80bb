package org.infolinia.planning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Mark;
import org.infolinia.planning.Communication;
import org.infolinia.planning.panel.PlanWords;

/** What is under way and what comes next. */
class ComingCard extends Card {

    ComingCard(
            List<MonthTable.Entry> coming,
            Instant now,
            PlanWords words,
            Function<Communication, String> when,
            Consumer<Communication> open) {
        super(Icon.SEND, PlanWords.say("planning.coming"));
        if (coming.isEmpty()) {
            with(new EmptyState(Icon.CALENDAR, getTranslation("planning.coming-none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("coming");
        coming.forEach(entry -> list.add(item(entry, now, words, when, open)));
        edgeToEdge().with(list);
    }

    private static ListItem item(
            MonthTable.Entry entry,
            Instant now,
            PlanWords words,
            Function<Communication, String> when,
            Consumer<Communication> open) {
        var communication = entry.communication();
        var title = new Span(communication.plan().title());
        title.addClassName("strong");
        var head = new Div(
                new Mark(entry.program().mark(), entry.program().colour()),
                title,
                words.badge(communication.stage(now)));
        head.addClassName("told-head");
        var sending = new Span(when.apply(communication));
        sending.addClassNames("small", "muted");
        var people = new Span(PlanWords.say(
                "planning.reaches",
                PlanWords.say(communication.plan().channel().messageKey()),
                words.number(communication.plan().audience())));
        people.addClassNames("small", "muted");
        var button = new NativeButton();
        button.add(head, sending, people);
        button.addClassName("coming-entry");
        button.addClickListener(click -> open.accept(communication));
        return new ListItem(button);
    }
}
