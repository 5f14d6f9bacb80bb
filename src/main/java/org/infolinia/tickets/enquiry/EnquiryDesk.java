package org.infolinia.tickets.enquiry;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.Mailboxes;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Secret;
import org.infolinia.tickets.status.StatusLinks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what people without an account ask. Whoever asks proves himself by the secret that was mailed to him alone, so
 * nobody is asked for a permission here.
 */
@Service
public class EnquiryDesk {

    /** How long an enquiry waits for its writer to show that the address is his. */
    public static final Duration WAITS_FOR = Duration.ofDays(3);

    /** So that nobody's mailbox is flooded through our form. */
    static final int MAXIMUM_PER_HOUR = 3;

    /** Which part of the product acts for people without an account. */
    static final String PART = "help-page";

    private static final Duration HOUR = Duration.ofHours(1);

    private final Enquiries enquiries;
    private final EnquiryMail mail;
    private final EnquiryTickets tickets;
    private final EnquiryFiles files;
    private final MatterPages pages;
    private final Mailboxes mailboxes;
    private final ProgramDirectory programs;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EnquiryDesk(
            Enquiries enquiries,
            EnquiryMail mail,
            EnquiryTickets tickets,
            EnquiryFiles files,
            MatterPages pages,
            Mailboxes mailboxes,
            ProgramDirectory programs,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.enquiries = enquiries;
        this.mail = mail;
        this.tickets = tickets;
        this.files = files;
        this.pages = pages;
        this.mailboxes = mailboxes;
        this.programs = programs;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** Whether a program takes enquiries: it must have a mailbox to answer from. */
    public boolean isOpen(ProgramId program) {
        return !mailboxes.of(program).isEmpty();
    }

    /** The programs that take enquiries, by name. */
    public List<Program> open() {
        return gatekeeper.asSystem(PART, programs::mine).stream()
                .filter(program -> isOpen(program.id()))
                .toList();
    }

    /**
     * Keeps an enquiry and asks its writer to confirm it. Refused as {@code enquiry-closed} when the program has no
     * mailbox, as {@code enquiry-too-often} after {@value #MAXIMUM_PER_HOUR} in an hour with the same address, and as
     * {@code enquiry-files-full} while there is no room for files of unknown people.
     */
    @Transactional
    public Outcome<Enquiry> ask(Enquiry enquiry, Enclosures enclosed) {
        return gatekeeper.asSystem(
                PART,
                () -> mailboxes.of(enquiry.program()).stream()
                        .findFirst()
                        .map(mailbox -> ask(enquiry, enclosed, mailbox))
                        .orElseGet(() -> Outcome.refused("enquiry-closed")));
    }

    private Outcome<Enquiry> ask(Enquiry enquiry, Enclosures enclosed, Mailbox mailbox) {
        forgetUnconfirmed();
        var now = clock.instant();
        if (enquiries.countOf(enquiry.program(), enquiry.address(), now.minus(HOUR)) >= MAXIMUM_PER_HOUR) {
            return Outcome.refused("enquiry-too-often");
        }
        if (!files.hasRoomFor(enquiry.program(), enclosed)) {
            return Outcome.refused("enquiry-files-full");
        }
        var secret = Secret.random();
        long id = enquiries.add(enquiry, secret, now);
        files.keep(id, enclosed);
        mail.send(id, enquiry, secret, mailbox);
        events.publishEvent(new EnquiryMade(enquiry.program(), id));
        return Outcome.done(enquiry);
    }

    /** Files go as soon as an enquiry has expired; its words stay as long again, so that its link is understood. */
    @Transactional
    public void forgetUnconfirmed() {
        var now = clock.instant();
        files.forgetUnconfirmedOf(now.minus(WAITS_FOR));
        enquiries.forgetUnconfirmedOf(now.minus(WAITS_FOR.multipliedBy(2)));
    }

    /**
     * The writer has shown that the address is his: the enquiry becomes a ticket, once. Refused as
     * {@code enquiry-unknown} and {@code enquiry-expired}.
     */
    @Transactional
    public Outcome<Matter> confirm(Secret secret) {
        return gatekeeper.asSystem(PART, () -> {
            var found = enquiries.take(secret);
            if (found.isEmpty()) {
                return Outcome.refused("enquiry-unknown");
            }
            var kept = found.get();
            var enquiry = kept.enquiry();
            if (kept.isExpired(clock.instant())) {
                return Outcome.refused("enquiry-expired");
            }
            if (enquiry != null) {
                enquiries.became(
                        kept.id(),
                        tickets.open(kept.id(), enquiry).number(),
                        clock.instant().plus(StatusLinks.WORKS_FOR));
            }
            return Outcome.done(pages.of(secret).orElseThrow());
        });
    }

    /**
     * Sends another link to the address from which was asked, for a link that has lapsed; the one that was sent so before
     * works no more. Refused as {@code enquiry-unknown}, and as {@code enquiry-renewed} when that was done within the hour.
     */
    @Transactional
    public Outcome<Matter> renew(Secret secret) {
        return gatekeeper.asSystem(PART, () -> {
            var lapsed = enquiries.take(secret).filter(kept -> pages.mayRenew(kept));
            if (lapsed.isEmpty()) {
                return Outcome.refused("enquiry-unknown");
            }
            var kept = lapsed.get();
            if (kept.wasRenewedSince(clock.instant().minus(HOUR))) {
                return Outcome.refused("enquiry-renewed");
            }
            return mailboxes.of(kept.program()).stream()
                    .findFirst()
                    .map(mailbox -> renew(kept, mailbox))
                    .orElseGet(() -> Outcome.refused("enquiry-closed"));
        });
    }

    private Outcome<Matter> renew(KeptEnquiry kept, Mailbox mailbox) {
        var now = clock.instant();
        var secret = Secret.random();
        var ticket = pages.ticketOf(kept);
        enquiries.renew(kept.id(), secret, now, now.plus(StatusLinks.WORKS_FOR));
        mail.sendLink(kept, ticket, secret, mailbox);
        events.publishEvent(new MatterLinkRenewed(ticket));
        return Outcome.done(new Matter.Lapsed(kept.program(), kept.language(), true));
    }
}
