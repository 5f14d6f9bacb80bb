package org.infolinia.programs;

import org.infolinia.kernel.Outcome;
import org.infolinia.programs.Program.RequiredLevels;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a program settles how well a caller must be identified for what. */
@Service
public class LevelDesk {

    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    LevelDesk(JdbcClient jdbc, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /**
     * Settles other levels; they hold from the next step on. Refused as {@code levels-order}, as {@code levels-lowest}
     * below {@link RequiredLevels#LOWEST}, and as {@code levels-changed-meanwhile} when what holds is not what was seen.
     */
    @Transactional
    public Outcome<RequiredLevels> change(ChangeLevels command) {
        var by = gatekeeper.demand(Permission.MANAGE_PROGRAMS, command.program());
        var objection = command.objection();
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        if (put(command) == 0) {
            return Outcome.refused("levels-changed-meanwhile");
        }
        if (!command.seen().equals(command.levels())) {
            events.publishEvent(new LevelsChanged(by, command.program(), command.seen(), command.levels()));
        }
        return Outcome.done(command.levels());
    }

    private int put(ChangeLevels command) {
        return jdbc.sql("""
                        update programs.program
                           set balance_level = :balance, contact_level = :contact, points_level = :points,
                               person_level = :person
                         where id = :program and balance_level = :seenBalance
                           and contact_level = :seenContact and points_level = :seenPoints
                           and person_level = :seenPerson""")
                .param("program", command.program().value())
                .param("balance", command.levels().balance().name())
                .param("contact", command.levels().contact().name())
                .param("points", command.levels().points().name())
                .param("person", command.levels().person().name())
                .param("seenBalance", command.seen().balance().name())
                .param("seenContact", command.seen().contact().name())
                .param("seenPoints", command.seen().points().name())
                .param("seenPerson", command.seen().person().name())
                .update();
    }
}
