package org.infolinia.surveys.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.util.List;
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
import org.infolinia.surveys.FollowUp;
import org.infolinia.surveys.FollowUpDesk;

/** Who gave a low score and still waits for somebody to get in touch. */
class FollowUpCard extends Card {

    private final FollowUpDesk desk;
    private final Formats formats;
    private final transient Instant now;
    private final Runnable afterwards;

    /**
     * @param now tells what is overdue
     * @param afterwards run when somebody has been dealt with
     */
    FollowUpCard(FollowUpDesk desk, Formats formats, List<Program> programs, Instant now, Runnable afterwards) {
        super(Icon.CALLBACK, UI.getCurrent().getTranslation("surveys.follow-ups"));
        this.desk = desk;
        this.formats = formats;
        this.now = now;
        this.afterwards = afterwards;
        var open = desk.open(programs.stream().map(Program::id).toList());
        if (open.isEmpty()) {
            with(new EmptyState(Icon.CHECK_C, getTranslation("surveys.no-follow-ups")));
        } else {
            var list = new UnorderedList();
            list.addClassName("follow-ups");
            open.forEach(followUp -> list.add(item(followUp)));
            with(list);
        }
    }

    private ListItem item(FollowUp followUp) {
        var about = followUp.about();
        var line = new Span(AnswerGrid.score(about), new Span(formats.moment(followUp.openedAt(), getLocale())));
        var participant = about.participant();
        if (participant != null) {
            line.add(AnswerGrid.participant(participant));
        }
        line.add(AnswerGrid.contact(about));
        line.addClassNames("follow-up-line", "small");
        var item = new ListItem(line);
        if (!about.answer().comment().isEmpty()) {
            item.add(new Paragraph("„" + about.answer().comment() + "”"));
        }
        item.add(state(followUp), take(followUp, item), results(followUp, item));
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

    private Component take(FollowUp followUp, ListItem item) {
        return Buttons.plain(Icon.USER, getTranslation("surveys.follow-up-take"), () -> {
            switch (desk.take(followUp)) {
                case Done<FollowUp> done -> afterwards.run();
                case Refused<FollowUp>(var why) ->
                    item.add(new Banner(Icon.ALERT, getTranslation(why.messageKey()), Tone.WARN));
            }
        });
    }

    private Component results(FollowUp followUp, ListItem item) {
        var choice = new Select<FollowUp.Result>();
        choice.setAriaLabel(getTranslation("surveys.follow-up-result"));
        choice.setPlaceholder(getTranslation("surveys.follow-up-result"));
        choice.setItems(FollowUp.Result.values());
        choice.setItemLabelGenerator(result -> getTranslation(result.messageKey()));
        choice.addValueChangeListener(change -> {
            switch (desk.close(followUp, change.getValue())) {
                case Done<FollowUp> done -> afterwards.run();
                case Refused<FollowUp>(var why) ->
                    item.add(new Banner(Icon.ALERT, getTranslation(why.messageKey()), Tone.WARN));
            }
        });
        return choice;
    }
}
