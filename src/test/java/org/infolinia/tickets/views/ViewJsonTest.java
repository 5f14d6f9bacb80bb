package org.infolinia.tickets.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.views.Condition.About;
import org.infolinia.tickets.views.Condition.ChangedWithin;
import org.infolinia.tickets.views.Condition.DueWithin;
import org.infolinia.tickets.views.Condition.InLanguage;
import org.infolinia.tickets.views.Condition.InProgram;
import org.infolinia.tickets.views.Condition.InQueue;
import org.infolinia.tickets.views.Condition.InState;
import org.infolinia.tickets.views.Condition.Merged;
import org.infolinia.tickets.views.Condition.OfKind;
import org.infolinia.tickets.views.Condition.OfPriority;
import org.infolinia.tickets.views.Condition.OnChannel;
import org.infolinia.tickets.views.Condition.OnTopic;
import org.infolinia.tickets.views.Condition.OpenedWithin;
import org.infolinia.tickets.views.Condition.OwnedBy;
import org.infolinia.tickets.views.Condition.OwnedByAgent;
import org.infolinia.tickets.views.Condition.Owner;
import org.infolinia.tickets.views.Condition.ResolvedWithin;
import org.infolinia.tickets.views.Condition.Saying;
import org.infolinia.tickets.views.Condition.Snoozed;
import org.infolinia.tickets.views.Condition.Tagged;
import org.infolinia.tickets.views.Condition.WaitingLonger;
import org.infolinia.tickets.views.Condition.WithField;
import org.junit.jupiter.api.Test;

class ViewJsonTest {

    private static final ViewDefinition EVERYTHING = new ViewDefinition(
            List.of(
                    new InState(Set.of(State.OPEN)),
                    new InQueue(Set.of("codes")),
                    new OnTopic(Set.of(Topic.CARD)),
                    new OfKind(Set.of(Kind.COMPLAINT)),
                    new OfPriority(Set.of(Priority.HIGH)),
                    new OwnedBy(Owner.ME),
                    new Tagged(Set.of("elmet")),
                    new Snoozed(false),
                    new DueWithin(Duration.ofHours(4)),
                    new About(new ParticipantId(7)),
                    new OpenedWithin(Duration.ofDays(7)),
                    new ChangedWithin(Duration.ofDays(1)),
                    new Saying("karta")),
            List.of(ViewColumn.SUBJECT, ViewColumn.DUE),
            ViewSort.descending(ViewSort.Key.DUE));

    private static final ViewDefinition OF_ONE_PROGRAM = new ViewDefinition(
            List.of(new InProgram(new ProgramId(3))),
            List.of(ViewColumn.SUBJECT),
            List.of(12L, 7L),
            ViewSort.ascending(ViewSort.Key.OPENED));

    private static final ViewDefinition LATER_KINDS = new ViewDefinition(
            List.of(
                    new OwnedByAgent(Set.of(new AgentId(4))),
                    new OnChannel(Set.of(Channel.WEB)),
                    new InLanguage(Set.of(Language.AZ)),
                    new ResolvedWithin(Duration.ofDays(7)),
                    new WaitingLonger(Duration.ofHours(4)),
                    new Merged(false),
                    new WithField(12, new FieldTest.Having("sklep")),
                    new WithField(13, new FieldTest.Empty())),
            List.of(ViewColumn.SUBJECT),
            ViewSort.ascending(ViewSort.Key.PRIORITY));

    private static final String STORED_LATER = """
            {"format":1,"view":{"columns":["SUBJECT"],"conditions":[\
            {"kind":"owner-among","agents":[{"value":4}]},{"kind":"channel","channels":["WEB"]},\
            {"kind":"language","languages":["AZ"]},{"kind":"resolved","time":"PT168H"},\
            {"kind":"waiting","time":"PT4H"},{"kind":"merged","isMerged":false},\
            {"kind":"field","field":12,"test":{"kind":"having","text":"sklep"}},\
            {"kind":"field","field":13,"test":{"kind":"empty"}}],\
            "sort":{"isDescending":false,"key":"PRIORITY"}}}""";

    /** What installations have stored stays readable. */
    private static final String STORED = """
            {"format":1,"view":{"columns":["SUBJECT","DUE"],"conditions":[\
            {"kind":"state","states":["OPEN"]},{"kind":"queue","queues":["codes"]},{"kind":"topic","topics":["CARD"]},\
            {"kind":"of-kind","kinds":["COMPLAINT"]},{"kind":"priority","priorities":["HIGH"]},\
            {"kind":"owner","owner":"ME"},{"kind":"tags","words":["elmet"]},\
            {"kind":"snoozed","isSnoozed":false},{"kind":"due","time":"PT4H"},{"kind":"participant","participant":{"value":7}},\
            {"kind":"opened","time":"PT168H"},{"kind":"changed","time":"PT24H"},{"kind":"saying","text":"karta"}],\
            "sort":{"isDescending":true,"key":"DUE"}}}""";

    @Test
    void everyConditionComesBackAsItWasWritten() {
        assertThat(ViewJson.read(ViewJson.written(EVERYTHING))).contains(EVERYTHING);
    }

    @Test
    void theProgramAndTheOrderOfItsFieldsComeBackAsTheyWereWritten() {
        assertThat(ViewJson.read(ViewJson.written(OF_ONE_PROGRAM))).contains(OF_ONE_PROGRAM);
    }

    @Test
    void whatWasStoredInThisFormatIsRead() {
        assertThat(ViewJson.read(STORED)).contains(EVERYTHING);
        assertThat(ViewJson.read(STORED_LATER)).contains(LATER_KINDS);
    }

    @Test
    void whatANewerProgramWroteIsLeftAlone() {
        assertThat(ViewJson.read(STORED.replace("\"format\":1", "\"format\":2")))
                .isEmpty();
        assertThat(ViewJson.read(STORED.replace("\"kind\":\"saying\"", "\"kind\":\"mood\"")))
                .isEmpty();
    }
}
