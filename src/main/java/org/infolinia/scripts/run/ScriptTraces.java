package org.infolinia.scripts.run;

import java.time.Instant;
import java.util.List;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.scripts.ScriptVersionId;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells afterwards which scripts were followed in a contact, and which compulsory words were read out by whom. */
@Service
public class ScriptTraces {

    private final JdbcClient jdbc;
    private final ScriptLibrary library;
    private final AgentDirectory agents;
    private final Gatekeeper gatekeeper;

    ScriptTraces(JdbcClient jdbc, ScriptLibrary library, AgentDirectory agents, Gatekeeper gatekeeper) {
        this.jdbc = jdbc;
        this.library = library;
        this.agents = agents;
        this.gatekeeper = gatekeeper;
    }

    /** @param isFinished whether it came to an end of the script */
    public record Followed(String title, int version, boolean isFinished) {}

    /** @param by who said so; null when it was not kept */
    public record ReadOut(String title, @Nullable String by, Instant at) {}

    private record Run(ScriptVersionId version, boolean isFinished) {}

    /** The runs of a contact, those too that went on in another one, the first first; none of other people's programs. */
    @Transactional(readOnly = true)
    public List<Followed> followed(String contact, Language language) {
        return jdbc
                .sql("""
                        select version_id, finished_at is not null from scripts.run
                         where contact = :contact
                            or (former_contacts <> '{}' and former_contacts @> array[:contact]::text[])
                         order by id""")
                .param("contact", contact)
                .query((row, number) -> new Run(new ScriptVersionId(row.getLong(1)), row.getBoolean(2)))
                .list()
                .stream()
                .filter(run -> maySee(run.version()))
                .map(run -> {
                    var version = library.version(run.version());
                    return new Followed(version.content().title().in(language), version.number(), run.isFinished());
                })
                .toList();
    }

    /** The words read out in a contact, or before to the caller who was passed on, the first first. */
    @Transactional(readOnly = true)
    public List<ReadOut> readOut(String contact, Language language) {
        return jdbc
                .sql("""
                        select version_id, node, agent_id, read_at from scripts.acknowledgement
                         where contact = ? order by read_at, node""")
                .param(contact)
                .query((row, number) -> {
                    var version = new ScriptVersionId(row.getLong(1));
                    var title = library.version(version)
                            .content()
                            .get(row.getString(2))
                            .title()
                            .in(language);
                    var reading = new ReadOut(
                            title,
                            name(row.getObject(3, Long.class)),
                            row.getTimestamp(4).toInstant());
                    return maySee(version) ? List.of(reading) : List.<ReadOut>of();
                })
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private boolean maySee(ScriptVersionId version) {
        return gatekeeper.allows(Permission.TAKE_CALLS, library.version(version).program());
    }

    private @Nullable String name(@Nullable Long agent) {
        return agent == null
                ? null
                : agents.find(new AgentId(agent))
                        .map(AgentView::name)
                        .map(name -> name.full())
                        .orElse(null);
    }
}
