package org.infolinia.tickets.desk;

import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Outcome;
import org.infolinia.mail.template.Written;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows an answer as it will be read, before it is sent. */
@Service
public class AnswerPreview {

    private final TicketFiles files;
    private final AnswerMail mail;
    private final DraftFiles drafted;
    private final Gatekeeper gatekeeper;

    /** @param mail with the program's frame around the answer */
    public record Preview(EmailAddress to, Written mail) {}

    AnswerPreview(TicketFiles files, AnswerMail mail, DraftFiles drafted, Gatekeeper gatekeeper) {
        this.files = files;
        this.mail = mail;
        this.drafted = drafted;
        this.gatekeeper = gatekeeper;
    }

    /** To which address an answer would go now; empty when there is none, or no mailbox to send it from. */
    @Transactional(readOnly = true)
    public Optional<EmailAddress> recipient(TicketNumber number) {
        return files.find(number).flatMap(mail::route).map(AnswerMail.Route::to);
    }

    /**
     * Refused as {@code no-address} when there is nowhere to send it, and as {@code picture-missing} when it would be
     * refused for that.
     *
     * @param attached ids of the files that would go out with it
     * @param text in Markdown
     * @throws AccessDeniedException when the asker does not work on the ticket
     */
    @Transactional(readOnly = true)
    public Outcome<Preview> of(TicketNumber number, String text, List<Long> attached) {
        var ticket = files.find(number).orElseThrow(() -> new AccessDeniedException("No such ticket to work on"));
        var missing = drafted.missingPicture(number, Drafts.Kind.ANSWER, attached, text);
        if (missing.isPresent()) {
            return Outcome.refused(missing.get());
        }
        return mail.route(ticket)
                .map(route -> Outcome.done(preview(ticket, route, text)))
                .orElseGet(() -> Outcome.refused("no-address"));
    }

    private Preview preview(Ticket ticket, AnswerMail.Route route, String text) {
        var pictures = drafted.placedIn(text, ticket.number(), Drafts.Kind.ANSWER);
        return new Preview(route.to(), mail.preview(ticket, route, text, pictures, gatekeeper.actor()));
    }
}
