package org.infolinia.tickets.intake;

import java.time.Clock;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.closing.Finding;
import org.infolinia.ledger.closing.UnmatchedPointsReported;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Origin;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.conversation.Conversation;
import org.infolinia.tickets.conversation.Conversation.Entry;
import org.infolinia.tickets.intake.Enquirer.Matter;
import org.infolinia.tickets.intake.Matters.Happening;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes a ticket of what did not match when a stage was closed, in the transaction that reported it. */
@Component
class UnmatchedPoints {

    private final Matters matters;
    private final Enquirer enquirer;
    private final ProgramDirectory programs;
    private final Phrasebook phrasebook;
    private final Clock clock;

    UnmatchedPoints(Matters matters, Enquirer enquirer, ProgramDirectory programs, Phrasebook phrasebook, Clock clock) {
        this.matters = matters;
        this.enquirer = enquirer;
        this.programs = programs;
        this.phrasebook = phrasebook;
        this.clock = clock;
    }

    @EventListener
    void on(UnmatchedPointsReported event) {
        var finding = event.finding();
        var command = enquirer.amongColleagues(matter(event.closing().program(), finding), finding.participant());
        var now = clock.instant();
        var note = Entry.of(Direction.NOTE, now, Conversation.author(event.by()), command.text());
        var origin =
                new Origin.ClosingFinding(event.closingNumber(), finding.id().value());
        matters.takeUp(new Happening(origin, now, command, note), event.by());
    }

    private Matter matter(ProgramId program, Finding finding) {
        var language = programs.get(program).language();
        var what = phrasebook.say(
                language, "ledger.closing.mismatch." + finding.kind().name());
        return new Matter(
                program,
                Channel.WEB,
                Kind.REQUEST,
                Topic.BALANCE,
                "tickets.unmatched-points",
                what + ": " + finding.name(),
                facts(finding, what, language));
    }

    private String facts(Finding finding, String what, Language language) {
        return phrasebook.say(
                language,
                "tickets.unmatched-points.facts",
                what,
                finding.name(),
                language.number(finding.points().value()),
                language.day(finding.day()),
                finding.subject());
    }
}
