package org.infolinia.surveys.occasion;

import java.util.Optional;
import java.util.Set;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.CallView;
import org.infolinia.kernel.CaseReference;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.SignedInAgent;
import org.infolinia.surveys.EndedContact;
import org.springframework.stereotype.Component;

/** The call that an agent is about to end, as something its caller may be asked about. */
@Component
public class CallsInHand {

    private final CallDesk calls;
    private final CallContacts contacts;
    private final Gatekeeper gatekeeper;

    CallsInHand(CallDesk calls, CallContacts contacts, Gatekeeper gatekeeper) {
        this.calls = calls;
        this.contacts = contacts;
        this.gatekeeper = gatekeeper;
    }

    /** Empty when the case is no call, or not the signed-in agent's. */
    public Optional<EndedContact> contact(CaseReference reference) {
        return calls.inHand()
                .filter(call -> CaseReference.call(call.id().value()).equals(reference))
                .filter(call -> gatekeeper
                        .agent()
                        .map(SignedInAgent::id)
                        .filter(agent -> agent.equals(call.agent()))
                        .isPresent())
                .filter(call -> !call.isPassedOn())
                .map(this::contact);
    }

    private EndedContact contact(CallView call) {
        return contacts.of(call, Set.of());
    }
}
