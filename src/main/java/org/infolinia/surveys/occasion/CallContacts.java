package org.infolinia.surveys.occasion;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.infolinia.calls.CallView;
import org.infolinia.calls.CallView.Direction;
import org.infolinia.calls.dispositions.Disposition;
import org.infolinia.calls.dispositions.Disposition.Flag;
import org.infolinia.calls.dispositions.Dispositions;
import org.infolinia.kernel.PersonName;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.surveys.EndedContact;
import org.infolinia.surveys.EndedContact.Channel;
import org.infolinia.surveys.EndedContact.Circumstances;
import org.infolinia.surveys.complaint.OpenComplaints;
import org.infolinia.tickets.Ticket.Topic;
import org.springframework.stereotype.Component;

/** Calls as contacts that their callers may be asked about. */
@Component
class CallContacts {

    private final AgentDirectory agents;
    private final Dispositions dispositions;
    private final OpenComplaints complaints;

    CallContacts(AgentDirectory agents, Dispositions dispositions, OpenComplaints complaints) {
        this.agents = agents;
        this.dispositions = dispositions;
        this.complaints = complaints;
    }

    EndedContact of(CallView call, Set<Flag> flags) {
        var endedAt = call.endedAt();
        var participant = call.participant();
        return new EndedContact(
                call.id().contact(),
                Channel.PHONE,
                call.program(),
                participant,
                call.agent(),
                Optional.ofNullable(call.agent())
                        .flatMap(agents::find)
                        .map(AgentView::name)
                        .map(PersonName::first)
                        .orElse(null),
                flags.contains(Flag.COMPLAINT)
                        || flags.contains(Flag.ACCESSIBILITY_COMPLAINT)
                        || (participant != null && complaints.has(participant)),
                endedAt == null ? call.at() : endedAt,
                circumstances(call));
    }

    /** Who called waited for somebody to answer; whom we called did not. Calls wait in no queue of the program's. */
    private Circumstances circumstances(CallView call) {
        return new Circumstances(
                topic(call).map(Topic::name).orElse(null),
                null,
                call.direction() == Direction.INBOUND ? Duration.between(call.offeredAt(), call.at()) : null);
    }

    /** What it was found to be about first, in the words that tickets have for it, so that both are counted together. */
    private Optional<Topic> topic(CallView call) {
        if (call.dispositions().isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(dispositions
                        .everGiven(call.program())
                        .get(call.dispositions().getFirst()))
                .map(Disposition::topic);
    }
}
