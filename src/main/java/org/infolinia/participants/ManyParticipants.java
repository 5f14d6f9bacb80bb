package org.infolinia.participants;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.Participant.Status;
import org.infolinia.participants.ParticipantRows.Change;
import org.infolinia.participants.ParticipantRows.Newcomer;
import org.infolinia.participants.Registration.Result;
import org.springframework.stereotype.Component;

/** Registers many participants with a handful of statements, however many they are. */
@Component
class ManyParticipants {

    private final ParticipantRows rows;
    private final ParticipantActivity activity;

    ManyParticipants(ParticipantRows rows, ParticipantActivity activity) {
        this.rows = rows;
        this.activity = activity;
    }

    /** @return what came of each, in their order */
    List<Registration> register(ProgramId program, List<? extends Incoming> incoming, Instant now) {
        var known =
                rows.byNumbers(program, incoming.stream().map(Incoming::number).toList());
        var changes = new ArrayList<Change>();
        var registrations = new HashMap<String, Registration>();
        var unknown = new ArrayList<Incoming>();
        for (var each : incoming) {
            var row = known.get(each.number());
            if (row == null) {
                unknown.add(each);
            } else {
                registrations.put(each.number(), update(row, each, changes));
            }
        }
        rows.update(changes, now);
        registrations.putAll(add(unknown, now));
        return incoming.stream()
                .map(each -> Objects.requireNonNull(registrations.get(each.number())))
                .toList();
    }

    private Map<String, Registration> add(List<Incoming> unknown, Instant now) {
        if (unknown.isEmpty()) {
            return Map.of();
        }
        var ids = rows.freeIds(unknown.size());
        var newcomers = new ArrayList<Newcomer>();
        var registrations = new HashMap<String, Registration>();
        for (int i = 0; i < unknown.size(); i++) {
            var id = new ParticipantId(ids.get(i));
            newcomers.add(newcomer(id, unknown.get(i)));
            registrations.put(unknown.get(i).number(), new Registration(id, Result.ADDED));
        }
        rows.add(newcomers, now);
        return registrations;
    }

    private Newcomer newcomer(ParticipantId id, Incoming incoming) {
        var activeOn = incoming.activeOn().map(activity::notToCome).orElse(null);
        return new Newcomer(incoming.over(null).as(id, Status.ACTIVE), activeOn);
    }

    private static Registration update(ParticipantRows.Known known, Incoming incoming, List<Change> changes) {
        var before = known.participant();
        if (before.status().isClosed()) {
            return new Registration(before.id(), Result.CLOSED);
        }
        var after = incoming.over(before).as(before.id(), before.status());
        if (after.equals(before)) {
            return new Registration(before.id(), Result.UNCHANGED);
        }
        changes.add(new Change(known, after));
        return new Registration(before.id(), Result.UPDATED);
    }
}
