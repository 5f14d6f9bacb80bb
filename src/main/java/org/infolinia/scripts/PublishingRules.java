package org.infolinia.scripts;

import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may publish what he wrote: whether a program demands that another than its authors does. */
@Component
class PublishingRules {

    private final JdbcClient jdbc;

    PublishingRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean demandsTwoPeople(ProgramId program) {
        return jdbc.sql("select two_people from scripts.publishing_rule where program_id = ?")
                .param(program.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void put(ProgramId program, boolean twoPeople) {
        jdbc.sql("""
                        insert into scripts.publishing_rule (program_id, two_people) values (?, ?)
                        on conflict (program_id) do update set two_people = excluded.two_people""").params(program.value(), twoPeople).update();
    }

    Optional<Refusal> objectionTo(Actor publisher, ScriptVersion version) {
        return objectionTo(publisher.agent(), version);
    }

    /** @param publisher null when it is the system, which writes nothing */
    Optional<Refusal> objectionTo(@Nullable AgentId publisher, ScriptVersion version) {
        return publisher != null && version.authors().contains(publisher) && demandsTwoPeople(version.program())
                ? Optional.of(Refusal.of("script-of-own-hand"))
                : Optional.empty();
    }
}
