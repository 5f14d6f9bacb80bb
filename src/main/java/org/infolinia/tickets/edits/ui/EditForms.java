package org.infolinia.tickets.edits.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.tags.TagsInUse;
import org.infolinia.tickets.tags.ui.TagPicker;
import org.infolinia.tickets.topics.ui.TopicWords;

/** Makes the fields in which changes of tickets are planned. */
@SpringComponent
public class EditForms {

    private final TicketFiles files;
    private final ProgramDirectory programs;
    private final TagsInUse tags;
    private final TopicWords topics;

    EditForms(TicketFiles files, ProgramDirectory programs, TagsInUse tags, TopicWords topics) {
        this.files = files;
        this.programs = programs;
        this.tags = tags;
        this.topics = topics;
    }

    /** @param among whose people, queues and tags are offered */
    public EditFields create(Collection<ProgramId> among) {
        return create(among, true);
    }

    /** The same for what nobody does, so that nothing becomes his own. */
    public EditFields createForNobody(Collection<ProgramId> among) {
        return create(among, false);
    }

    private EditFields create(Collection<ProgramId> among, boolean isSomebodys) {
        var ids = List.copyOf(among);
        var queues = new LinkedHashMap<String, String>();
        ids.forEach(program -> programs.queues(program).forEach(queue -> queues.put(queue.key(), queue.name())));
        List<AgentView> colleagues = ids.stream()
                .flatMap(program -> files.colleagues(program).stream())
                .distinct()
                .toList();
        return new EditFields(
                isSomebodys, colleagues, queues, topics.choices(ids), new TagPicker(tags, ids), new TagPicker(tags, ids));
    }
}
