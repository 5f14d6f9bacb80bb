package org.infolinia.tickets.topics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.topics.SubtopicChanged.Change;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second level of topics, which each program settles for itself. Whoever manages a program changes them. */
@Service
@Transactional
public class Subtopics {

    /** More under one topic are more than anybody chooses from. */
    public static final int MAXIMUM_OF_TOPIC = 30;

    private static final String COLUMNS = "select id, program_id, topic, name, retired from tickets.subtopic ";

    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    Subtopics(JdbcClient jdbc, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /** Of programs on whose tickets the asker works, retired ones too, by name. */
    @Transactional(readOnly = true)
    public List<Subtopic> of(Collection<ProgramId> programs) {
        var mine = programs.stream()
                .filter(program -> gatekeeper.allows(Permission.WORK_TICKETS, program)
                        || gatekeeper.allows(Permission.MANAGE_PROGRAMS, program))
                .map(ProgramId::value)
                .toArray(Long[]::new);
        return jdbc.sql(COLUMNS + "where program_id = any(?) order by lower(name), id")
                .param(mine)
                .query(Subtopics::subtopic)
                .list();
    }

    /** What those are called, by their ids. */
    @Transactional(readOnly = true)
    public Map<Long, String> names(Collection<ProgramId> programs) {
        return of(programs).stream().collect(Collectors.toMap(Subtopic::id, Subtopic::name));
    }

    /** Whoever reads a ticket or its history may ask. */
    @Transactional(readOnly = true)
    public Optional<Subtopic> find(long id) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(id)
                .query(Subtopics::subtopic)
                .optional();
    }

    /** Whether tickets of a program that are on a topic may be given it. */
    @Transactional(readOnly = true)
    public boolean isOffered(ProgramId program, Topic topic, long id) {
        return find(id)
                .filter(subtopic -> subtopic.program().equals(program)
                        && subtopic.topic() == topic
                        && !subtopic.isRetired())
                .isPresent();
    }

    /**
     * Adds one. Refused as {@code subtopic-unnamed} without a name or with one that is too long, {@code subtopic-taken} and
     * {@code subtopic-too-many}.
     */
    public Outcome<Subtopic> add(ProgramId program, Topic topic, String name) {
        gatekeeper.demand(Permission.MANAGE_PROGRAMS, program);
        var known = name.strip();
        return unnamed(known)
                .or(() -> tooMany(program, topic))
                .map(Outcome::<Subtopic>refused)
                .orElseGet(() -> jdbc.sql("""
                                insert into tickets.subtopic (program_id, topic, name) values (?, ?, ?)
                                on conflict do nothing returning id, program_id, topic, name, retired""")
                        .params(program.value(), topic.name(), known)
                        .query(Subtopics::subtopic)
                        .optional()
                        .map(added -> told(Change.ADDED, added))
                        .orElseGet(() -> Outcome.refused("subtopic-taken", known)));
    }

    /** Refused as {@link #add} is. Tickets that have it are told by the new name, their histories too. */
    public Outcome<Subtopic> rename(long id, String name) {
        var subtopic = managed(id);
        var known = name.strip();
        var unnamed = unnamed(known);
        if (unnamed.isPresent()) {
            return Outcome.refused(unnamed.get());
        }
        int renamed = jdbc.sql("""
                        update tickets.subtopic set name = :name
                         where id = :id
                           and not exists (select from tickets.subtopic as other
                                            where other.program_id = subtopic.program_id and other.topic = subtopic.topic
                                              and lower(other.name) = lower(:name) and other.id <> :id)""")
                .param("name", known)
                .param("id", id)
                .update();
        return renamed == 0
                ? Outcome.refused("subtopic-taken", known)
                : told(
                        Change.RENAMED,
                        new Subtopic(id, subtopic.program(), subtopic.topic(), known, subtopic.isRetired()));
    }

    /** Not offered any more, or again. Whatever is so already stays. */
    public void retire(long id, boolean isRetired) {
        var subtopic = managed(id);
        if (subtopic.isRetired() != isRetired) {
            jdbc.sql("update tickets.subtopic set retired = ? where id = ?")
                    .params(isRetired, id)
                    .update();
            told(isRetired ? Change.RETIRED : Change.RESTORED, subtopic);
        }
    }

    /** @throws AccessDeniedException when there is none, or the asker may not look after it */
    private Subtopic managed(long id) {
        var subtopic = find(id).orElseThrow(() -> new AccessDeniedException("No such subtopic in scope"));
        gatekeeper.demand(Permission.MANAGE_PROGRAMS, subtopic.program());
        return subtopic;
    }

    private Outcome<Subtopic> told(Change change, Subtopic subtopic) {
        events.publishEvent(new SubtopicChanged(gatekeeper.actor(), change, subtopic));
        return Outcome.done(subtopic);
    }

    private static Optional<Refusal> unnamed(String name) {
        return name.isEmpty() || name.length() > Subtopic.MAXIMUM_NAME_LENGTH
                ? Optional.of(Refusal.of("subtopic-unnamed", Subtopic.MAXIMUM_NAME_LENGTH))
                : Optional.empty();
    }

    private Optional<Refusal> tooMany(ProgramId program, Topic topic) {
        int known = jdbc.sql("select count(*) from tickets.subtopic where program_id = ? and topic = ? and not retired")
                .params(program.value(), topic.name())
                .query(Integer.class)
                .single();
        return known < MAXIMUM_OF_TOPIC
                ? Optional.empty()
                : Optional.of(Refusal.of("subtopic-too-many", MAXIMUM_OF_TOPIC));
    }

    private static Subtopic subtopic(ResultSet row, int number) throws SQLException {
        return new Subtopic(
                row.getLong("id"),
                new ProgramId(row.getLong("program_id")),
                Topic.valueOf(row.getString("topic")),
                row.getString("name"),
                row.getBoolean("retired"));
    }
}
