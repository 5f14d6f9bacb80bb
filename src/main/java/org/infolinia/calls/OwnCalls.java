package org.infolinia.calls;

import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.SignedInAgent;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The calls of the signed-in agent: nobody else changes them, and he only while he works for their program. */
@Component
class OwnCalls {

    private final CallRecords calls;
    private final Gatekeeper gatekeeper;

    OwnCalls(CallRecords calls, Gatekeeper gatekeeper) {
        this.calls = calls;
        this.gatekeeper = gatekeeper;
    }

    SignedInAgent me() {
        return gatekeeper.agent().orElseThrow(() -> new AccessDeniedException("Only an agent takes calls"));
    }

    CallRecord find(CallId id) {
        return own(calls.findById(id.value()));
    }

    /** The same, held back from everybody else until this transaction ends. */
    CallRecord locked(CallId id) {
        return own(calls.findLocked(id.value()));
    }

    /** Who changes a call, once he may. */
    Actor actor(CallRecord call) {
        return gatekeeper.demand(Permission.TAKE_CALLS, call.program());
    }

    private CallRecord own(Optional<CallRecord> found) {
        var me = me();
        return found.filter(call -> call.belongsTo(me.id()))
                .filter(call -> gatekeeper.allows(Permission.TAKE_CALLS, call.program()))
                .orElseThrow(() -> new AccessDeniedException("No such call in hand"));
    }
}
