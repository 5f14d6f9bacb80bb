package org.infolinia.surveys.occasion;

import java.util.Set;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.CallFinished;
import org.infolinia.calls.CallView;
import org.infolinia.calls.dispositions.Disposition.Flag;
import org.infolinia.security.Gatekeeper;
import org.infolinia.surveys.AskingDesk;
import org.infolinia.surveys.ReadOutDesk;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of calls that are done with. Run twice, it decides the same. Who was passed on is asked about the last talk. */
@Component
class EndedCalls {

    private static final String PART = "surveys";

    private final AskingDesk desk;
    private final ReadOutDesk readOuts;
    private final CallDesk calls;
    private final CallContacts contacts;
    private final Gatekeeper gatekeeper;

    EndedCalls(AskingDesk desk, ReadOutDesk readOuts, CallDesk calls, CallContacts contacts, Gatekeeper gatekeeper) {
        this.desk = desk;
        this.readOuts = readOuts;
        this.calls = calls;
        this.contacts = contacts;
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
        var contact = contacts.of(call, flags);
        readOuts.settle(contact);
        if (call.noSurveyReason() != null) {
            desk.waive(contact);
        } else if (flags.contains(Flag.NO_SURVEY)) {
            desk.leaveOut(contact);
        } else {
            desk.consider(contact);
        }
    }
}
