package org.infolinia.tickets.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.infolinia.audit.AuditEntry;
import org.infolinia.audit.AuditTrail;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.TicketChange;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketEdit.ToTopic;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.TopicPath;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.views.Condition.OnSubtopic;
import org.infolinia.tickets.views.Condition.OnTopic;
import org.infolinia.tickets.views.ConditionCheck;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class SubtopicsTest extends TicketTest {

    @Autowired
    Subtopics subtopics;

    @Autowired
    TicketDesk desk;

    @Autowired
    TicketFiles files;

    @Autowired
    ConditionCheck check;

    @Autowired
    AuditTrail trail;

    @Test
    void aTicketIsToldApartByASubtopicAndItsHistoryTellsSo() {
        var broken = added(Topic.REWARD, "Uszkodzona");
        var ticket = on(Topic.REWARD);

        var now = desk.change(ticket.number(), ToTopic.to(broken.path())).orElseThrow();

        assertThat(now.topicPath()).isEqualTo(broken.path());
        assertThat(files.changes(ticket.number()))
                .filteredOn(change -> change.field() == Field.TOPIC)
                .extracting(TicketChange::before, TicketChange::after)
                .first()
                .isEqualTo(tuple("REWARD", "REWARD " + broken.id()));
        assertThat(TopicPath.read("REWARD " + broken.id())).isEqualTo(broken.path());
    }

    @Test
    void anotherTopicTakesItOff() {
        var broken = added(Topic.REWARD, "Uszkodzona");
        var ticket = on(Topic.REWARD);
        desk.change(ticket.number(), ToTopic.to(broken.path())).orElseThrow();

        desk.change(ticket.number(), new ToTopic(Topic.CARD)).orElseThrow();

        assertThat(fixture.now(ticket).topicPath()).isEqualTo(TopicPath.of(Topic.CARD));
    }

    @Test
    void oneOfAnotherTopicOrProgramOrOneThatIsRetiredIsRefused() {
        var broken = added(Topic.REWARD, "Uszkodzona");
        var ticket = on(Topic.REWARD);
        var elsewhere = new TicketFixture(context);
        SignedIn.administratorOf(elsewhere.program());
        var foreign = subtopics
                .add(elsewhere.program(), Topic.REWARD, "Uszkodzona")
                .orElseThrow();
        SignedIn.administratorOf(fixture.program());

        assertThat(desk.change(ticket.number(), new ToTopic(Topic.CARD, broken.id())))
                .isEqualTo(Outcome.refused("subtopic-unknown"));
        assertThat(desk.change(ticket.number(), ToTopic.to(foreign.path())))
                .isEqualTo(Outcome.refused("subtopic-unknown"));
        subtopics.retire(broken.id(), true);
        assertThat(desk.change(ticket.number(), ToTopic.to(broken.path())))
                .isEqualTo(Outcome.refused("subtopic-unknown"));
    }

    @Test
    void aTicketKeepsOneThatIsRetired() {
        var broken = added(Topic.REWARD, "Uszkodzona");
        var ticket = on(Topic.REWARD);
        desk.change(ticket.number(), ToTopic.to(broken.path())).orElseThrow();
        subtopics.retire(broken.id(), true);

        assertThat(desk.change(ticket.number(), ToTopic.to(broken.path()))).isInstanceOf(Outcome.Done.class);
        assertThat(fixture.now(ticket).topicPath()).isEqualTo(broken.path());

        subtopics.retire(broken.id(), false);
        assertThat(desk.change(on(Topic.REWARD).number(), ToTopic.to(broken.path())))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatNamesTheTopicIncludesItsSubtopics() {
        var broken = added(Topic.REWARD, "Uszkodzona");
        var ticket = desk.change(on(Topic.REWARD).number(), ToTopic.to(broken.path()))
                .orElseThrow();
        var plain = on(Topic.REWARD);

        assertThat(check.holds(List.of(new OnTopic(Set.of(Topic.REWARD))), ticket, ticket.openedAt()))
                .isTrue();
        assertThat(check.holds(List.of(new OnSubtopic(Set.of(broken.id()))), ticket, ticket.openedAt()))
                .isTrue();
        assertThat(check.holds(List.of(new OnSubtopic(Set.of(broken.id()))), plain, plain.openedAt()))
                .isFalse();
    }

    @Test
    void namesAreUniqueWithinATopicAndTheTrailTellsOfChanges() {
        var broken = added(Topic.REWARD, " Uszkodzona ");
        var late = added(Topic.REWARD, "Spóźniona");

        assertThat(broken.name()).isEqualTo("Uszkodzona");
        assertThat(subtopics.add(fixture.program(), Topic.REWARD, "uszkodzona"))
                .isEqualTo(Outcome.refused("subtopic-taken", "uszkodzona"));
        assertThat(subtopics.rename(late.id(), "USZKODZONA"))
                .isEqualTo(Outcome.refused("subtopic-taken", "USZKODZONA"));
        assertThat(subtopics.add(fixture.program(), Topic.CARD, "Uszkodzona")).isInstanceOf(Outcome.Done.class);
        assertThat(subtopics.add(fixture.program(), Topic.REWARD, " "))
                .isEqualTo(Outcome.refused("subtopic-unnamed", Subtopic.MAXIMUM_NAME_LENGTH));

        subtopics.rename(late.id(), "Nie przyszła").orElseThrow();
        subtopics.retire(late.id(), true);
        subtopics.retire(late.id(), true);

        assertThat(subtopics.find(late.id())).contains(
                new Subtopic(late.id(), fixture.program(), Topic.REWARD, "Nie przyszła", true));
        SignedIn.administrator();
        assertThat(trail.newest())
                .extracting(AuditEntry::action)
                .startsWith("tickets.subtopic-retired", "tickets.subtopic-renamed", "tickets.subtopic-added");
    }

    @Test
    void aTopicHasFewSubtopics() {
        for (int count = 0; count < Subtopics.MAXIMUM_OF_TOPIC; count++) {
            added(Topic.OTHER, "Numer " + count);
        }

        assertThat(subtopics.add(fixture.program(), Topic.OTHER, "Jeszcze"))
                .isEqualTo(Outcome.refused("subtopic-too-many", Subtopics.MAXIMUM_OF_TOPIC));
    }

    @Test
    void anAgentChangesNone() {
        var broken = added(Topic.REWARD, "Uszkodzona");
        SignedIn.agentOf(fixture.program());

        assertThatThrownBy(() -> subtopics.add(fixture.program(), Topic.CARD, "x"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> subtopics.rename(broken.id(), "x")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> subtopics.retire(broken.id(), true)).isInstanceOf(AccessDeniedException.class);
        assertThat(subtopics.of(List.of(fixture.program()))).containsExactly(broken);
    }

    private Subtopic added(Topic topic, String name) {
        SignedIn.administratorOf(fixture.program());
        return subtopics.add(fixture.program(), topic, name).orElseThrow();
    }

    private Ticket on(Topic topic) {
        return desk.change(fixture.anOpenTicket().number(), new ToTopic(topic)).orElseThrow();
    }
}
