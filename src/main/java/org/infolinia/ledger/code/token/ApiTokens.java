package org.infolinia.ledger.code.token;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.Secret;
import org.infolinia.security.door.DoorKey;
import org.infolinia.security.door.DoorKeys;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tokens with which servers of programs hand in codes. Whoever manages a program's codes makes and withdraws its
 * tokens.
 */
@Service
public class ApiTokens {

    private final DoorKeys keys;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    ApiTokens(JdbcClient jdbc, Clock clock, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.keys = new DoorKeys(jdbc, clock, "ledger.api_token");
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /** The tokens of a program, those that work before the withdrawn ones, the newest first. */
    @Transactional(readOnly = true)
    public List<DoorKey> of(ProgramId program) {
        gatekeeper.demand(Permission.MANAGE_CODES, program);
        return keys.of(program);
    }

    /**
     * Makes a token.
     *
     * @return its secret, which cannot be read again; refused as {@code api-token-unnamed} and, when a token of that
     *     name works already, as {@code api-token-taken}
     */
    @Transactional
    public Outcome<Secret> make(ProgramId program, String name) {
        var by = gatekeeper.demand(Permission.MANAGE_CODES, program);
        var known = name.strip();
        if (!DoorKey.isName(known)) {
            return Outcome.refused("api-token-unnamed", DoorKey.MAXIMUM_NAME_LENGTH);
        }
        var made = keys.make(program, known, by);
        made.ifPresent(token -> events.publishEvent(new ApiTokenMade(by, program, token.id(), known)));
        return made.map(token -> Outcome.done(token.secret()))
                .orElseGet(() -> Outcome.refused("api-token-taken", known));
    }

    /**
     * It opens nothing any more. Withdrawing twice changes nothing.
     *
     * @throws AccessDeniedException when there is none, or the asker may not look after it
     */
    @Transactional
    public void withdraw(long id) {
        var token = keys.find(id).orElseThrow(() -> new AccessDeniedException("No such token in scope"));
        var by = gatekeeper.demand(Permission.MANAGE_CODES, token.program());
        if (keys.withdraw(id, by)) {
            events.publishEvent(new ApiTokenWithdrawn(by, token.program(), id, token.name()));
        }
    }

    /** Whose secret it is; empty when nobody's, or when the token was withdrawn. Whoever stands at the door may ask. */
    @Transactional
    public Optional<DoorKey> shown(Secret secret) {
        return keys.shown(secret);
    }
}
