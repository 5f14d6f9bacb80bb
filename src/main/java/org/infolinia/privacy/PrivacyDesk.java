package org.infolinia.privacy;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.personal.PersonalDataSource;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers a participant who asks what is known about him. */
@Service
public class PrivacyDesk {

    private final List<PersonalDataSource> sources;
    private final ParticipantRegister register;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    PrivacyDesk(
            List<PersonalDataSource> sources,
            ParticipantRegister register,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.sources = sources.stream()
                .sorted(Comparator.comparing(PersonalDataSource::name))
                .toList();
        this.register = register;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
        this.clock = clock;
    }

    /** How many things each part of the product keeps about the participant. */
    @Transactional(readOnly = true)
    public Map<String, Integer> overview(ParticipantId id) {
        var export = collect(authorised(id));
        var counts = new LinkedHashMap<String, Integer>();
        export.sources().keySet().forEach(source -> counts.put(source, export.count(source)));
        return counts;
    }

    /** All that is known, as JSON; every module as it was at the same moment. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public String export(ParticipantId id) {
        var participant = authorised(id);
        var export = collect(participant);
        int things = export.sources().keySet().stream().mapToInt(export::count).sum();
        events.publishEvent(new PersonalDataExported(gatekeeper.actor(), participant.program(), id, things));
        return json.writeValueAsString(export);
    }

    private Participant authorised(ParticipantId id) {
        var participant =
                register.find(id).orElseThrow(() -> new AccessDeniedException("No such participant in scope"));
        gatekeeper.demand(Permission.MANAGE_PRIVACY, participant.program());
        return participant;
    }

    /** Also what stayed with those records of him that were merged into this one. */
    private Map<String, List<Map<String, Object>>> about(Participant participant, PersonalDataSource source) {
        var things = new LinkedHashMap<String, List<Map<String, Object>>>();
        Stream.concat(Stream.of(participant), register.mergedInto(participant.id()).stream())
                .map(record -> source.about(record.id()))
                .forEach(about -> about.forEach((kind, found) -> things.merge(kind, found, PrivacyDesk::joined)));
        return things;
    }

    private static List<Map<String, Object>> joined(List<Map<String, Object>> one, List<Map<String, Object>> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private PersonalDataExport collect(Participant participant) {
        var answers = new LinkedHashMap<String, Map<String, List<Map<String, Object>>>>();
        sources.forEach(source -> answers.put(source.name(), about(participant, source)));
        return new PersonalDataExport(participant.number(), clock.instant(), answers);
    }
}
