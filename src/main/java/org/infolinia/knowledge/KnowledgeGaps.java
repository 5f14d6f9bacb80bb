package org.infolinia.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is missing on the shelf: told by those who look for it, seen to by those who write. */
@Service
public class KnowledgeGaps {

    /** The most that are shown; what is missed most often comes first. */
    public static final int MAXIMUM_SHOWN = 100;

    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KnowledgeGaps(JdbcClient jdbc, Gatekeeper gatekeeper, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Tells that there is no article of this. The same words once more, but for marks and order of letters' cases, count
     * up what was told before. Refused as {@code gap-words} when there are fewer than {@value Gap#MINIMUM_LENGTH} or more
     * than {@value Gap#MAXIMUM_LENGTH} characters.
     *
     * @param ticket number of the ticket in which it is missed, if it is in one
     * @throws AccessDeniedException when the asker may not read the program's articles
     */
    @Transactional
    public Outcome<Gap> report(ProgramId program, String words, @Nullable Long ticket) {
        var by = gatekeeper.demand(Permission.READ_KNOWLEDGE, program);
        var told = words.strip();
        var folded = String.join(" ", Folding.words(told, Gap.MAXIMUM_LENGTH));
        if (folded.length() < Gap.MINIMUM_LENGTH || told.length() > Gap.MAXIMUM_LENGTH) {
            return Outcome.refused("gap-words", Gap.MINIMUM_LENGTH, Gap.MAXIMUM_LENGTH);
        }
        var gap = jdbc.sql("""
                        insert into knowledge.gap (program_id, words, folded, ticket, reported_by, reported_at)
                        values (:program, :words, :folded, :ticket, :by, :now)
                        on conflict (program_id, folded) where closed_at is null do update set times = gap.times + 1
                        returning *""")
                .param("program", program.value())
                .param("words", told)
                .param("folded", folded)
                .param("ticket", ticket)
                .param("by", by.name())
                .param("now", Timestamp.from(clock.instant()))
                .query(KnowledgeGaps::gap)
                .single();
        events.publishEvent(new GapReported(by, program, gap.id(), gap.times()));
        return Outcome.done(gap);
    }

    /** What is missing in those of these programs whose articles the asker writes. */
    @Transactional(readOnly = true)
    public List<Gap> open(Collection<ProgramId> programs) {
        var written = programs.stream()
                .filter(program -> gatekeeper.allows(Permission.WRITE_KNOWLEDGE, program))
                .map(ProgramId::value)
                .toArray(Long[]::new);
        return jdbc.sql("""
                        select * from knowledge.gap where program_id = any(?) and closed_at is null
                         order by times desc, id limit ?""")
                .params(written, MAXIMUM_SHOWN)
                .query(KnowledgeGaps::gap)
                .list();
    }

    /**
     * Takes it off the list. Closing what is closed already changes nothing.
     *
     * @throws AccessDeniedException when the asker does not write the program's articles
     */
    @Transactional
    public void close(Gap gap) {
        var by = gatekeeper.demand(Permission.WRITE_KNOWLEDGE, gap.program());
        int closed = jdbc.sql("""
                        update knowledge.gap set closed_at = ? where id = ? and program_id = ? and closed_at is null""")
                .params(
                        Timestamp.from(clock.instant()),
                        gap.id().value(),
                        gap.program().value())
                .update();
        if (closed > 0) {
            events.publishEvent(new GapClosed(by, gap.program(), gap.id()));
        }
    }

    private static Gap gap(ResultSet row, int number) throws SQLException {
        return new Gap(
                new GapId(row.getLong("id")),
                new ProgramId(row.getLong("program_id")),
                row.getString("words"),
                row.getObject("ticket", Long.class),
                row.getInt("times"),
                row.getString("reported_by"),
                row.getTimestamp("reported_at").toInstant());
    }
}
