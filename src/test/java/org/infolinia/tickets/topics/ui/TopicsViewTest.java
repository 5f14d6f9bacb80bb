package org.infolinia.tickets.topics.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kit.Banner;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.TicketEdit.ToTopic;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.topics.Subtopic;
import org.infolinia.tickets.topics.Subtopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class TopicsViewTest extends ViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Subtopics subtopics;

    @Autowired
    TicketDesk desk;

    TicketFixture fixture;

    @BeforeEach
    void makeFixture() {
        fixture = new TicketFixture(context);
    }

    @Test
    void subtopicsAreAddedRenamedAndRetiredUnderTheirTopic() {
        open();

        add("Uszkodzona");
        assertThat(said()).contains("Missing points");
        add("uszkodzona");
        assertThat(_get(Banner.class).getElement().getTextRecursively()).contains("uszkodzona");

        _setValue(_get(_get(SubtopicLine.class), TextField.class), "Połamana");
        _click(named("Save name: Uszkodzona"));
        _click(named("Retire: Połamana"));

        assertThat(subtopics.of(List.of(fixture.program())))
                .extracting(Subtopic::name, Subtopic::isRetired)
                .containsExactly(tuple("Połamana", true));
        assertThat(named("Restore: Połamana")).isNotNull();
    }

    @Test
    @SuppressWarnings("unchecked")
    void onATicketBothLevelsAreChosenAtOnce() {
        SignedIn.administratorOf(fixture.program());
        var broken = subtopics.add(fixture.program(), Topic.REWARD, "Uszkodzona").orElseThrow();
        var ticket = fixture.anOpenTicket();
        desk.change(ticket.number(), ToTopic.to(broken.path())).orElseThrow();
        openTabFor(SignedIn.agentOf(fixture.program()));

        UI.getCurrent().navigate("tickets/" + ticket.number());

        var topic = (Select<Object>) _get(Select.class, spec -> spec.withPredicate(
                select -> select.getAriaLabel().filter("Topic"::equals).isPresent()));
        assertThat(topic.getValue()).isEqualTo(broken.path());
        assertThat(topic.getItemLabelGenerator().apply(broken.path())).isEqualTo("Reward › Uszkodzona");
    }

    private void open() {
        openTabFor(SignedIn.administratorOf(fixture.program()));
        UI.getCurrent().navigate("ticket-topics");
    }

    private static void add(String name) {
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name of the subtopic")), name);
        _click(_get(Button.class, spec -> spec.withText("Add subtopic")));
    }

    private static Button named(String label) {
        return _find(Button.class).stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static String said() {
        return _get(TopicsCard.class).getElement().getTextRecursively();
    }
}
