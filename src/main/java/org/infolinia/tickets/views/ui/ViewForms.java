package org.infolinia.tickets.views.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Formats;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.fields.TicketFields;
import org.infolinia.tickets.fields.ui.FieldWords;
import org.infolinia.tickets.tags.TagsInUse;
import org.infolinia.tickets.tags.ui.TagPicker;
import org.infolinia.tickets.topics.ui.TopicWords;

/** Makes the fields in which one says which tickets are meant. */
@SpringComponent
public class ViewForms {

    private final ProgramDirectory programs;
    private final ParticipantRegister participants;
    private final TagsInUse tags;
    private final TopicWords topics;
    private final TicketFields fields;
    private final FieldWords fieldWords;
    private final TicketFiles files;
    private final Formats formats;

    ViewForms(
            ProgramDirectory programs,
            ParticipantRegister participants,
            TagsInUse tags,
            TopicWords topics,
            TicketFields fields,
            FieldWords fieldWords,
            TicketFiles files,
            Formats formats) {
        this.programs = programs;
        this.participants = participants;
        this.tags = tags;
        this.topics = topics;
        this.fields = fields;
        this.fieldWords = fieldWords;
        this.files = files;
        this.formats = formats;
    }

    /** @param inView whose queues, tags and participants are offered */
    public ViewForm create(Collection<Program> inView) {
        Map<String, String> queues = new LinkedHashMap<>();
        inView.forEach(
                program -> programs.queues(program.id()).forEach(queue -> queues.put(queue.key(), queue.name())));
        var ids = inView.stream().map(Program::id).toList();
        var known = fields.fields(ids);
        return new ViewForm(
                inView,
                queues,
                topics.names(ids),
                colleagues(ids),
                participants,
                new TagPicker(tags, ids),
                new FieldTestInputs(known, fieldWords),
                new FieldColumns(known, fieldWords),
                formats);
    }

    private Map<AgentId, String> colleagues(Collection<ProgramId> programs) {
        return programs.stream()
                .flatMap(program -> files.colleagues(program).stream())
                .distinct()
                .sorted(Comparator.comparing(agent -> agent.name().full()))
                .collect(Collectors.toMap(
                        AgentView::id, agent -> agent.name().full(), (one, same) -> one, LinkedHashMap::new));
    }
}
