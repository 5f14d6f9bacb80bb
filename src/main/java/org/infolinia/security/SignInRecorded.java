package org.infolinia.security;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/** Somebody signed in, or tried to. */
record SignInRecorded(Actor by, boolean succeeded, String login) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                succeeded ? "security.signed-in" : "security.sign-in-refused",
                null,
                null,
                "login:" + login,
                Map.of());
    }
}
