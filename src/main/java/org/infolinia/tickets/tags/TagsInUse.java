package org.infolinia.tickets.tags;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.Tag;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tags that a program's tickets have, to complete what somebody types. */
@Service
public class TagsInUse {

    /** The most that are offered at once. */
    public static final int MAXIMUM_OFFERED = 20;

    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;

    TagsInUse(JdbcClient jdbc, Gatekeeper gatekeeper) {
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
    }

    /**
     * At most {@value #MAXIMUM_OFFERED} tags that begin like what was typed, in their order.
     *
     * @param programs whose tickets have them, as far as the asker works for these programs
     * @param typed empty for any
     */
    @Transactional(readOnly = true)
    public List<Tag> beginningWith(Collection<ProgramId> programs, String typed) {
        var mine = programs.stream()
                .filter(program -> gatekeeper.allows(Permission.WORK_TICKETS, program))
                .map(ProgramId::value)
                .toArray(Long[]::new);
        return jdbc.sql("""
                        select distinct word from tickets.tag
                         where program_id = any(:programs) and starts_with(word, :beginning)
                           and exists (select from tickets.ticket
                                        where tags <> '{}' and tags @> array[tag.word::text]
                                          and ticket.program_id = tag.program_id)
                         order by word limit :most""")
                .param("programs", mine)
                .param("beginning", Tag.normalised(typed))
                .param("most", MAXIMUM_OFFERED)
                .query((row, number) -> new Tag(row.getString(1)))
                .list();
    }

    @EventListener
    void on(TicketChanged event) {
        if (event.field() == Field.TAGS) {
            know(event.ticket().program(), Set.copyOf(event.ticket().tags()));
        }
    }

    private void know(ProgramId program, Set<Tag> tags) {
        jdbc.sql("""
                        insert into tickets.tag (program_id, word)
                        select :program, known.word from unnest(:words::text[]) as known(word) order by 2
                        on conflict do nothing""")
                .param("program", program.value())
                .param("words", tags.stream().map(Tag::word).toArray(String[]::new))
                .update();
    }
}
