package org.infolinia.tickets.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.views.Condition.About;
import org.infolinia.tickets.views.Condition.ChangedWithin;
import org.infolinia.tickets.views.Condition.DueWithin;
import org.infolinia.tickets.views.Condition.InProgram;
import org.infolinia.tickets.views.Condition.InQueue;
import org.infolinia.tickets.views.Condition.InState;
import org.infolinia.tickets.views.Condition.OfKind;
import org.infolinia.tickets.views.Condition.OfPriority;
import org.infolinia.tickets.views.Condition.OnTopic;
import org.infolinia.tickets.views.Condition.OpenedWithin;
import org.infolinia.tickets.views.Condition.OwnedBy;
import org.infolinia.tickets.views.Condition.Owner;
import org.infolinia.tickets.views.Condition.Saying;
import org.infolinia.tickets.views.Condition.Snoozed;
import org.infolinia.tickets.views.Condition.Tagged;
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
    }

    @Test
    void whatANewerProgramWroteIsLeftAlone() {
        assertThat(ViewJson.read(STORED.replace("\"format\":1", "\"format\":2")))
                .isEmpty();
        assertThat(ViewJson.read(STORED.replace("\"kind\":\"saying\"", "\"kind\":\"mood\"")))
                .isEmpty();
    }
}
