package org.infolinia.tickets.topics.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.programs.Program;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.topics.Subtopic;
import org.infolinia.tickets.topics.Subtopics;
import org.infolinia.tickets.ui.parts.TicketWords;

/** One program's topics and what stands below them. */
class TopicsCard extends Card {

    private final transient Program program;
    private final transient Subtopics subtopics;
    private final Select<Topic> topic = new Select<>();
    private final TextField name = new TextField();
    private final Div refused = new Div();
    private final Div tree = new Div();

    TopicsCard(Program program, Subtopics subtopics) {
        super(Icon.TAG, translate("tickets.topics.of", program.name()));
        this.program = program;
        this.subtopics = subtopics;
        addClassName("topics-card");
        topic.setLabel(getTranslation("tickets.field.TOPIC"));
        topic.setItems(Topic.values());
        topic.setItemLabelGenerator(TicketWords::of);
        topic.setValue(Topic.values()[0]);
        name.setLabel(getTranslation("tickets.topics.name"));
        name.setMaxLength(Subtopic.MAXIMUM_NAME_LENGTH);
        name.addKeyPressListener(Key.ENTER, pressed -> add());
        var add = Buttons.plain(Icon.PLUS, getTranslation("tickets.topics.add"), this::add);
        add.setAriaLabel(getTranslation("tickets.topics.add") + ": " + program.name());
        var form = new Div(topic, name, add);
        form.addClassName("reply-rule");
        with(form, refused, tree);
        refresh();
    }

    private void add() {
        refused.removeAll();
        switch (subtopics.add(program.id(), topic.getValue(), name.getValue())) {
            case Outcome.Done<Subtopic> done -> {
                name.clear();
                refresh();
            }
            case Outcome.Refused<Subtopic>(var refusal) -> refused.add(new Banner(refusal, Tone.BAD));
        }
        name.focus();
    }

    private void refresh() {
        tree.removeAll();
        var known = subtopics.of(List.of(program.id()));
        for (var each : Topic.values()) {
            var below = known.stream().filter(subtopic -> subtopic.topic() == each).toList();
            if (!below.isEmpty()) {
                tree.add(new H3(TicketWords.of(each)), lines(below));
            }
        }
    }

    private UnorderedList lines(List<Subtopic> below) {
        var lines = new UnorderedList();
        lines.addClassName("reply-rule-lines");
        below.forEach(subtopic -> lines.add(new ListItem(new SubtopicLine(subtopic, subtopics, this::changed))));
        return lines;
    }

    private void changed() {
        refresh();
        name.focus();
    }
}
