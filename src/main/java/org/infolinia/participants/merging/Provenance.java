package org.infolinia.participants.merging;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers what went over with a merge, so that each module can give just that back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Provenance {

    private final JdbcClient jdbc;

    Provenance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A table whose rows belong to participants, with columns {@code id} and {@code participant_id}.
     *
     * @param things what its rows are called here; the key of their name where somebody is told how many return
     * @param name with its schema
     */
    public record Table(String things, String name) {}

    /** Passes all rows on and remembers which they were. */
    public void pass(ParticipantsMerged merged, Table table) {
        var ids = jdbc.sql("update %s set participant_id = :to where participant_id = :from returning id"
                        .formatted(table.name()))
                .param("to", merged.to().value())
                .param("from", merged.from().value())
                .query(Long.class)
                .list();
        note(merged.merge(), table.things(), ids);
    }

    /** Gives those back that went over and are still the survivor's. */
    public void handBack(ParticipantsParted parted, Table table) {
        handBack(parted, table, numbers(parted.merge().id(), table.things()));
    }

    /** Gives these back as far as they are the survivor's. */
    public void handBack(ParticipantsParted parted, Table table, Collection<Long> ids) {
        jdbc.sql("update %s set participant_id = :to where participant_id = :from and id = any(:ids)"
                        .formatted(table.name()))
                .param("to", parted.to().value())
                .param("from", parted.from().value())
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /** Remembers that these things went over, or that they return with what did. */
    public void note(MergeId merge, String things, Collection<?> ids) {
        jdbc.sql("""
                        insert into participants.passed_on (merge_id, things, thing)
                        select :merge, :things, thing from unnest(:ids) as thing on conflict do nothing""")
                .param("merge", merge.value())
                .param("things", things)
                .param("ids", ids.stream().map(Object::toString).toArray(String[]::new))
                .update();
    }

    /** What was noted, in no order. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<String> of(MergeId merge, String things) {
        return jdbc.sql("select thing from participants.passed_on where merge_id = ? and things = ?")
                .params(merge.value(), things)
                .query(String.class)
                .list();
    }

    /** The same of things that have numbers. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Long> numbers(MergeId merge, String things) {
        return of(merge, things).stream().map(Long::valueOf).toList();
    }

    /** How many of each were noted. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<String, Long> counts(MergeId merge) {
        var counts = new TreeMap<String, Long>();
        jdbc.sql("select things, count(*) from participants.passed_on where merge_id = ? group by things")
                .param(merge.value())
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }
}
