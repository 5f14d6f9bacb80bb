package org.infolinia.surveys.occasion;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.infolinia.calls.CallView;
import org.infolinia.calls.CallView.Direction;
import org.infolinia.calls.dispositions.Disposition.Flag;
import org.infolinia.calls.dispositions.GivenDisposition;
import org.infolinia.kernel.PersonName;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.surveys.EndedContact;
import org.infolinia.surveys.EndedContact.Channel;
import org.infolinia.surveys.EndedContact.Circumstances;
import org.springframework.stereotype.Component;

/** Calls as contacts that their callers may be asked about. */
@Component
class CallContacts {

    private final AgentDirectory agents;
    private final OpenComplaints complaints;

    CallContacts(AgentDirectory agents, OpenComplaints complaints) {
        this.agents = agents;
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

    /** Who called waited for somebody to answer; whom we called did not. */
    private static Circumstances circumstances(CallView call) {
        var topic = call.dispositions().stream()
                .map(GivenDisposition::code)
                .findFirst()
                .orElse(null);
        return new Circumstances(
                topic, call.direction() == Direction.INBOUND ? Duration.between(call.offeredAt(), call.at()) : null);
    }
}
