package org.infolinia.surveys.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.util.List;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.programs.Program;
import org.infolinia.security.AgentView;
import org.infolinia.surveys.FollowUp;
import org.infolinia.surveys.FollowUpDesk;

/** Who gave a low score and still waits for somebody to get in touch, whoever waits too long first. */
class FollowUpCard extends Card {

    private final transient FollowUpDesk desk;
    private final transient Formats formats;
    private final transient List<Program> programs;
    private final transient Instant now;
    private final Div content = new Div();

    /** @param now tells what is overdue */
    FollowUpCard(FollowUpDesk desk, Formats formats, List<Program> programs, Instant now) {
        super(Icon.CALLBACK, UI.getCurrent().getTranslation("surveys.follow-ups"));
        this.desk = desk;
        this.formats = formats;
        this.programs = List.copyOf(programs);
        this.now = now;
        content.getElement().setAttribute("tabindex", "-1");
        with(content);
        show();
    }

    private void show() {
        content.removeAll();
        var open = desk.open(programs.stream().map(Program::id).toList());
        if (open.isEmpty()) {
            content.add(new EmptyState(Icon.CHECK_C, getTranslation("surveys.no-follow-ups")));
        } else {
            var list = new UnorderedList();
            list.addClassName("follow-ups");
            var candidates = desk.candidates(open);
            open.forEach(followUp -> list.add(item(followUp, candidates.getOrDefault(followUp, List.of()))));
            content.add(list);
        }
    }

    /** Who works with the keyboard goes on in the list, though what he pressed is gone. */
    private void showAfterDeed() {
        show();
        content.getElement().callJsFunction("focus");
    }

    private ListItem item(FollowUp followUp, List<AgentView> candidates) {
        var about = followUp.about();
        var line = new Span(AnswerGrid.score(about), new Span(formats.moment(followUp.openedAt(), getLocale())));
        var participant = about.participant();
        if (participant != null) {
            line.add(AnswerGrid.participant(participant));
        }
        var client = followUp.client();
        if (client != null) {
            line.add(new Span(client.name()), new Anchor("mailto:" + client.email(), client.email()));
        }
        line.add(AnswerGrid.contact(about));
        line.addClassNames("follow-up-line", "small");
        var item = new ListItem(line);
        if (!about.answer().comment().isEmpty()) {
            item.add(new Paragraph("„" + about.answer().comment() + "”"));
        }
        item.add(
                state(followUp),
                Buttons.plain(
                        Icon.USER, getTranslation("surveys.follow-up-take"), () -> tell(item, desk.take(followUp))),
                assign(followUp, candidates, item),
                results(followUp, item));
        return item;
    }

    private Component state(FollowUp followUp) {
        var due = formats.moment(followUp.dueAt(), getLocale());
        var state = new Span(
                followUp.isOverdue(now)
                        ? new Badge(Icon.ALERT, getTranslation("surveys.follow-up-overdue"), Tone.BAD)
                        : new Badge(Icon.CLOCK, getTranslation("surveys.follow-up-due", due), Tone.NEUTRAL));
        var agent = followUp.agentName();
        if (agent != null) {
            state.add(new Span(getTranslation("surveys.follow-up-taken", agent)));
        }
        if (!followUp.isTold()) {
            state.add(new Span(getTranslation("surveys.follow-up-not-told")));
        }
        state.addClassNames("follow-up-line", "small");
        return state;
    }

    private Component assign(FollowUp followUp, List<AgentView> candidates, ListItem item) {
        Select<AgentView> choice = choice("surveys.follow-up-assign");
        choice.setItems(candidates);
        choice.setItemLabelGenerator(agent -> agent.name().full());
        choice.addValueChangeListener(
                change -> tell(item, desk.assign(followUp, change.getValue().id())));
        return choice;
    }

    private Component results(FollowUp followUp, ListItem item) {
        Select<FollowUp.Result> choice = choice("surveys.follow-up-result");
        choice.setItems(FollowUp.Result.values());
        choice.setItemLabelGenerator(result -> getTranslation(result.messageKey()));
        choice.addValueChangeListener(change -> tell(item, desk.close(followUp, change.getValue())));
        return choice;
    }

    private <T> Select<T> choice(String key) {
        var choice = new Select<T>();
        choice.setAriaLabel(getTranslation(key));
        choice.setPlaceholder(getTranslation(key));
        return choice;
    }

    private void tell(ListItem item, Outcome<FollowUp> outcome) {
        switch (outcome) {
            case Done<FollowUp> done -> showAfterDeed();
            case Refused<FollowUp>(var why) ->
                item.add(new Banner(Icon.ALERT, getTranslation(why.messageKey()), Tone.WARN));
        }
    }
}
