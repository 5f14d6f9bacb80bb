package org.infolinia.tickets.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketChange;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.desk.UnmergeDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class RelationDeskTest extends TicketTest {

    @Autowired
    RelationDesk relations;

    @Autowired
    TicketDesk desk;

    @Autowired
    TicketFiles files;

    @Autowired
    UnmergeDesk unmerging;

    @Autowired
    JdbcClient jdbc;

    @Test
    void eachOfTheTwoSeesTheOtherFromItsOwnSide() {
        var parent = fixture.anOpenTicket();
        var child = fixture.anOpenTicket();

        link(child, Bond.PARENT, parent).orElseThrow();

        assertThat(linksOf(child)).containsExactly(new Link(Bond.PARENT, parent.number()));
        assertThat(linksOf(parent)).containsExactly(new Link(Bond.CHILD, child.number()));
        assertThat(relations.openChildren(parent.number()))
                .extracting(Ticket::number)
                .containsExactly(child.number());
    }

    @Test
    void bothHistoriesAndTheTrailTellOfALinkAndOfItsEnd() {
        var one = fixture.anOpenTicket();
        var other = fixture.anOpenTicket();

        link(one, Bond.DUPLICATE, other).orElseThrow();
        relations.unlink(other.number(), one.number()).orElseThrow();

        assertThat(linksOf(one)).isEmpty();
        assertThat(links(one))
                .containsExactly(
                        tuple("DUPLICATE " + other.number(), null), tuple(null, "DUPLICATE " + other.number()));
        assertThat(links(other))
                .containsExactly(tuple("ORIGINAL " + one.number(), null), tuple(null, "ORIGINAL " + one.number()));
        assertThat(trailed(one)).isEqualTo(2);
    }

    @Test
    void aTicketIsLinkedToAnotherOnceAndNeverToItself() {
        var one = fixture.anOpenTicket();
        var other = fixture.anOpenTicket();
        link(one, Bond.RELATED, other).orElseThrow();

        assertThat(link(other, Bond.PARENT, one))
                .isEqualTo(Outcome.refused("relation-there", one.number().toString()));
        assertThat(link(one, Bond.RELATED, one))
                .isEqualTo(Outcome.refused("relation-with-itself", one.number().toString()));
    }

    @Test
    void aTicketHasOneParentAndRepeatsOneOriginal() {
        var child = fixture.anOpenTicket();
        var parent = fixture.anOpenTicket();
        var another = fixture.anOpenTicket();
        link(child, Bond.PARENT, parent).orElseThrow();

        assertThat(link(another, Bond.CHILD, child))
                .isEqualTo(Outcome.refused(
                        "relation-parent-taken",
                        child.number().toString(),
                        parent.number().toString()));

        link(child, Bond.ORIGINAL, another).orElseThrow();
        assertThat(link(child, Bond.ORIGINAL, fixture.anOpenTicket()))
                .isEqualTo(Outcome.refused(
                        "relation-original-taken",
                        child.number().toString(),
                        another.number().toString()));
    }

    @Test
    void noTicketIsAboveItself() {
        var top = fixture.anOpenTicket();
        var middle = fixture.anOpenTicket();
        var bottom = fixture.anOpenTicket();
        link(middle, Bond.PARENT, top).orElseThrow();
        link(bottom, Bond.PARENT, middle).orElseThrow();

        assertThat(link(top, Bond.PARENT, bottom))
                .isEqualTo(Outcome.refused(
                        "relation-circle",
                        bottom.number().toString(),
                        top.number().toString()));
        assertThat(link(bottom, Bond.CHILD, top)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aMergedTicketStandsForTheOneItWentIntoAndIsItselfAgainAfterwards() {
        var ticket = fixture.anOpenTicket();
        var merged = fixture.anOpenTicket();
        var survivor = fixture.anOpenTicket();
        link(ticket, Bond.RELATED, merged).orElseThrow();

        desk.merge(merged.number(), survivor.number()).orElseThrow();
        assertThat(linksOf(ticket)).containsExactly(new Link(Bond.RELATED, survivor.number()));
        assertThat(linksOf(survivor)).containsExactly(new Link(Bond.RELATED, ticket.number()));
        assertThat(link(ticket, Bond.CHILD, merged))
                .isEqualTo(Outcome.refused("relation-there", survivor.number().toString()));

        unmerging.unmerge(merged.number()).orElseThrow();
        assertThat(linksOf(ticket)).containsExactly(new Link(Bond.RELATED, merged.number()));
        assertThat(linksOf(survivor)).isEmpty();
    }

    @Test
    void whoTypesTheNumberOfAMergedTicketIsOfferedAndLinkedToWhereItWent() {
        var ticket = fixture.anOpenTicket();
        var merged = fixture.anOpenTicket();
        var survivor = fixture.anOpenTicket();
        desk.merge(merged.number(), survivor.number()).orElseThrow();

        assertThat(relations.find(ticket.number(), "inf " + merged.number().value()))
                .first()
                .extracting(Ticket::number)
                .isEqualTo(survivor.number());
        link(ticket, Bond.RELATED, merged).orElseThrow();
        assertThat(linksOf(ticket)).containsExactly(new Link(Bond.RELATED, survivor.number()));
    }

    @Test
    void aCircleThatRunsThroughMergedTicketsIsSeen() {
        var top = fixture.anOpenTicket();
        var bottom = fixture.anOpenTicket();
        var merged = fixture.anOpenTicket();
        link(merged, Bond.PARENT, top).orElseThrow();
        desk.merge(merged.number(), bottom.number()).orElseThrow();

        assertThat(link(top, Bond.PARENT, bottom)).isInstanceOf(Outcome.Refused.class);
        link(top, Bond.PARENT, fixture.anOpenTicket()).orElseThrow();
    }

    @Test
    void aDuplicateEndsInTheSameDeed() {
        var original = fixture.anOpenTicket();
        var duplicate = fixture.anOpenTicket();

        relations
                .link(new LinkTickets(original.number(), new Link(Bond.DUPLICATE, duplicate.number()), State.RESOLVED))
                .orElseThrow();

        assertThat(fixture.now(duplicate).state()).isEqualTo(State.RESOLVED);
        assertThat(fixture.now(original).state()).isEqualTo(original.state());
        assertThat(files.changes(duplicate.number()))
                .extracting(TicketChange::field)
                .startsWith(Field.STATE, Field.LINK);
    }

    @Test
    void aDuplicateThatMayNotEndIsNotLinkedEither() {
        var complaint = fixture.anOpenComplaint();
        var original = fixture.anOpenTicket();

        assertThat(relations.link(
                        new LinkTickets(complaint.number(), new Link(Bond.ORIGINAL, original.number()), State.CLOSED)))
                .isEqualTo(Outcome.refused(
                        "complaint-unanswered", complaint.number().toString()));

        assertThat(linksOf(complaint)).isEmpty();
        assertThat(links(complaint)).isEmpty();
    }

    @Test
    void ticketsOfAnotherProgramAreNotThereForWhoMayNotSeeThem() {
        var ticket = fixture.anOpenTicket();
        var elsewhere = new TicketFixture(context);
        var foreign = elsewhere.anOpenTicket();

        assertThat(link(ticket, Bond.RELATED, foreign))
                .isEqualTo(Outcome.refused("relation-unknown", foreign.number().toString()));
        assertThat(link(foreign, Bond.RELATED, ticket)).isInstanceOf(Outcome.Refused.class);

        SignedIn.agentOf(fixture.program(), elsewhere.program());
        assertThat(link(ticket, Bond.RELATED, foreign))
                .isEqualTo(
                        Outcome.refused("relation-elsewhere", foreign.number().toString()));
    }

    @Test
    void ofATicketThatOneMayNotSeeOnlyTheNumberIsShown() {
        var ticket = fixture.anOpenTicket();
        var foreign = new TicketFixture(context).anOpenTicket();
        jdbc.sql(
                        "insert into tickets.relation (ticket_number, bond, other_number, linked_at) values (?, 'RELATED', ?, now())")
                .params(ticket.number().value(), foreign.number().value())
                .update();

        assertThat(relations.of(ticket.number()))
                .containsExactly(new LinkedTicket(new Link(Bond.RELATED, foreign.number()), null));
        assertThat(relations.of(foreign.number())).isEmpty();
    }

    @Test
    void whatHistoriesKeepIsReadAgain() {
        var link = new Link(Bond.PARENT, TicketNumber.ofSequence(2041));

        assertThat(Link.read(link.written())).contains(link);
        assertThat(Link.read("COUSIN " + link.other())).isEmpty();
        assertThat(Link.read("PARENT")).isEmpty();
    }

    private Outcome<Ticket> link(Ticket ticket, Bond bond, Ticket other) {
        return relations.link(new LinkTickets(ticket.number(), new Link(bond, other.number()), null));
    }

    private List<Link> linksOf(Ticket ticket) {
        return relations.of(ticket.number()).stream().map(LinkedTicket::link).toList();
    }

    private List<Tuple> links(Ticket ticket) {
        return files.changes(ticket.number()).stream()
                .filter(change -> change.field() == Field.LINK)
                .map(change -> tuple(change.before(), change.after()))
                .toList();
    }

    private long trailed(Ticket ticket) {
        return jdbc.sql("select count(*) from audit.entry where subject = ? and details ->> 'field' = 'LINK'")
                .param(ticket.number().conversation())
                .query(Long.class)
                .single();
    }
}
