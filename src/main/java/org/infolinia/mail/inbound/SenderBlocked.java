package org.infolinia.mail.inbound;

import java.util.Map;
import java.util.Objects;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/**
 * Somebody's mail is held back from now on, or not any more.
 *
 * @param until in words of the trail; {@code -} for good
 */
record SenderBlocked(Actor by, ProgramId program, String sender, boolean isBlocked, String until) implements Recorded {

    static SenderBlocked by(Actor by, BlockSender command) {
        return new SenderBlocked(by, command.program(), command.sender(), true, Objects.toString(command.until(), "-"));
    }

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                isBlocked ? "mail.sender-blocked" : "mail.sender-unblocked",
                program,
                null,
                "sender:" + sender,
                Map.of("until", until));
    }
}
