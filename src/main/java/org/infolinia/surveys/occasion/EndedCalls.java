package org.infolinia.surveys.occasion;

import java.util.Optional;
import java.util.Set;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.CallFinished;
import org.infolinia.calls.CallView;
import org.infolinia.calls.dispositions.Disposition.Flag;
import org.infolinia.kernel.PersonName;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.security.Gatekeeper;
import org.infolinia.surveys.EndedContact;
import org.infolinia.surveys.EndedContact.Channel;
import org.infolinia.surveys.SurveyDesk;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of calls that are done with. Run twice, it decides the same. Who was passed on is asked about the last talk. */
@Component
class EndedCalls {

    private static final String PART = "surveys";

    private final SurveyDesk desk;
    private final CallDesk calls;
    private final AgentDirectory agents;
    private final Gatekeeper gatekeeper;

    EndedCalls(SurveyDesk desk, CallDesk calls, AgentDirectory agents, Gatekeeper gatekeeper) {
        this.desk = desk;
        this.calls = calls;
        this.agents = agents;
        this.gatekeeper = gatekeeper;
    }

    @ApplicationModuleListener
    void on(CallFinished event) {
        gatekeeper.asSystem(
                PART,
                () -> calls.find(event.call())
                        .filter(call -> !call.isPassedOn())
                        .ifPresent(call -> consider(call, event.flags())));
    }

    private void consider(CallView call, Set<Flag> flags) {
        var contact = contact(call, flags);
        if (flags.contains(Flag.NO_SURVEY)) {
            desk.leaveOut(contact);
        } else {
            desk.consider(contact);
        }
    }

    private EndedContact contact(CallView call, Set<Flag> flags) {
        var endedAt = call.endedAt();
        return new EndedContact(
                call.id().contact(),
                Channel.PHONE,
                call.program(),
                call.participant(),
                call.agent(),
                Optional.ofNullable(call.agent())
                        .flatMap(agents::find)
                        .map(AgentView::name)
                        .map(PersonName::first)
                        .orElse(null),
                flags.contains(Flag.COMPLAINT) || flags.contains(Flag.ACCESSIBILITY_COMPLAINT),
                endedAt == null ? call.at() : endedAt);
    }
}
