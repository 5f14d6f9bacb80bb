package org.infolinia.programs;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** In which zone a program's days begin and end: the one it has settled, else its country's, else the installation's. */
@Service
public class ProgramZones {

    private static final Map<String, ZoneId> OF_COUNTRIES =
            Map.of("PL", ZoneId.of("Europe/Warsaw"), "AZ", ZoneId.of("Asia/Baku"));

    private final JdbcClient jdbc;
    private final ZoneId installation;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    ProgramZones(
            JdbcClient jdbc,
            @Value("${infolinia.time-zone}") ZoneId installation,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.installation = installation;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public ZoneId of(ProgramId program) {
        return jdbc.sql("select coalesce(zone, country) from programs.program where id = ?")
                .param(program.value())
                .query(String.class)
                .optional()
                .map(this::zone)
                .orElse(installation);
    }

    /** Settles the zone; refused as {@code zone-unknown}. */
    @Transactional
    public Outcome<ZoneId> settle(ProgramId program, String zone) {
        var by = gatekeeper.demand(Permission.MANAGE_PROGRAMS, program);
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            return Outcome.refused("zone-unknown", zone);
        }
        var before = of(program);
        var after = ZoneId.of(zone);
        jdbc.sql("update programs.program set zone = ? where id = ?")
                .params(zone, program.value())
                .update();
        events.publishEvent(new ProgramZoneSettled(by, program, before, after));
        return Outcome.done(after);
    }

    /** Codes of countries are no zones. */
    private ZoneId zone(String zoneOrCountry) {
        return Optional.of(zoneOrCountry)
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of)
                .orElseGet(() -> OF_COUNTRIES.getOrDefault(zoneOrCountry, installation));
    }
}
