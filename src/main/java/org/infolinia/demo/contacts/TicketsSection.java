package org.infolinia.demo.contacts;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.infolinia.demo.Club;
import org.infolinia.demo.DemoSection;
import org.infolinia.demo.WeightedChoice;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.archive.PastTicket;
import org.infolinia.tickets.archive.TicketArchive;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A year of tickets in all states. */
@Component
@Order(70)
class TicketsSection implements DemoSection {

    private static final int TICKETS_OF_SHOPPERS = 200;
    private static final int TICKETS_OF_INSTALLERS = 100;
    private static final WeightedChoice<TicketAge> AGES =
            WeightedChoice.of(List.of(TicketAge.values()), TicketAge::weight);

    private final TicketArchive archive;
    private final Hotlines hotlines;
    private final PastContacts contacts;
    private final RefusedVouchers vouchers;

    /** What is filed, with those it was between. */
    private record Filing(PastTicket ticket, Encounter between) {

        PastContact contact(TicketNumber number) {
            return between.over(number.conversation(), false, lastAt());
        }

        private Instant lastAt() {
            return ticket.course().isEmpty()
                    ? ticket.openedAt()
                    : ticket.course().getLast().at();
        }
    }

    TicketsSection(TicketArchive archive, Hotlines hotlines, PastContacts contacts, RefusedVouchers vouchers) {
        this.archive = archive;
        this.hotlines = hotlines;
        this.contacts = contacts;
        this.vouchers = vouchers;
    }

    @Override
    public String name() {
        return "tickets";
    }

    @Override
    public void load(RandomGenerator random) {
        hotlines.all(random).forEach(hotline -> file(hotline, random));
    }

    private void file(Hotline hotline, RandomGenerator random) {
        var filings = filings(hotline, random);
        var numbers = archive.file(
                hotline.program().id(), filings.stream().map(Filing::ticket).toList());
        vouchers.noteIn(hotline.program(), filings.stream().map(Filing::ticket).toList(), numbers);
        for (int i = 0; i < numbers.size(); i++) {
            var filing = filings.get(i);
            if (filing.ticket().state().isOver()) {
                contacts.add(filing.contact(numbers.get(i)));
            }
        }
    }

    private static List<Filing> filings(Hotline hotline, RandomGenerator random) {
        var generator = new TicketGenerator(hotline.program(), hotline.moments(), random);
        return hotline.contacts(
                Club.of(hotline.program()).either(TICKETS_OF_SHOPPERS, TICKETS_OF_INSTALLERS),
                TicketStory.of(hotline.program()),
                story -> filing(hotline, generator, story, random),
                filing -> filing.ticket().openedAt());
    }

    private static Filing filing(
            Hotline hotline, TicketGenerator generator, TicketStory story, RandomGenerator random) {
        var between = hotline.speaking(story.language());
        return new Filing(
                generator.of(story, between.participant(), between.agent(), age(story, between, random)), between);
    }

    /** Whoever waits for the answer to a complaint is sent no survey, and the featured ones are to get theirs. */
    private static TicketAge age(TicketStory story, Encounter between, RandomGenerator random) {
        var drawn = AGES.draw(random);
        return story.kind() == Kind.COMPLAINT && between.member().isFeatured() ? TicketAge.CLOSED : drawn;
    }
}
