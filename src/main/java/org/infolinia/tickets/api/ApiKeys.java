package org.infolinia.tickets.api;

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
import org.infolinia.tickets.api.ApiKeyChanged.Change;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys with which systems of programs open tickets and write into them. Whoever manages a program makes and withdraws
 * its keys.
 */
@Service
public class ApiKeys {

    private final DoorKeys keys;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    ApiKeys(JdbcClient jdbc, Clock clock, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.keys = new DoorKeys(jdbc, clock, "tickets.api_key");
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /** The keys of a program, those that work before the withdrawn ones, the newest first. */
    @Transactional(readOnly = true)
    public List<DoorKey> of(ProgramId program) {
        gatekeeper.demand(Permission.MANAGE_PROGRAMS, program);
        return keys.of(program);
    }

    /**
     * Makes a key.
     *
     * @return its secret, which cannot be read again; refused as {@code ticket-key-unnamed} and, when a key of that name
     *     works already, as {@code ticket-key-taken}
     */
    @Transactional
    public Outcome<Secret> make(ProgramId program, String name) {
        var by = gatekeeper.demand(Permission.MANAGE_PROGRAMS, program);
        var known = name.strip();
        if (!DoorKey.isName(known)) {
            return Outcome.refused("ticket-key-unnamed", DoorKey.MAXIMUM_NAME_LENGTH);
        }
        var made = keys.make(program, known, by);
        made.ifPresent(key -> events.publishEvent(new ApiKeyChanged(by, Change.MADE, program, key.id(), known)));
        return made.map(key -> Outcome.done(key.secret())).orElseGet(() -> Outcome.refused("ticket-key-taken", known));
    }

    /**
     * It opens nothing any more. Withdrawing twice changes nothing.
     *
     * @throws AccessDeniedException when there is none, or the asker may not look after it
     */
    @Transactional
    public void withdraw(long id) {
        var key = keys.find(id).orElseThrow(() -> new AccessDeniedException("No such key in scope"));
        var by = gatekeeper.demand(Permission.MANAGE_PROGRAMS, key.program());
        if (keys.withdraw(id, by)) {
            events.publishEvent(new ApiKeyChanged(by, Change.REVOKED, key.program(), id, key.name()));
        }
    }

    /** Whose secret it is; empty when nobody's, or when the key was withdrawn. Whoever stands at the door may ask. */
    @Transactional
    public Optional<DoorKey> shown(Secret secret) {
        return keys.shown(secret);
    }
}
