package org.infolinia.tickets.topics.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.TopicPath;
import org.infolinia.tickets.topics.Subtopic;
import org.infolinia.tickets.topics.Subtopics;
import org.infolinia.tickets.ui.parts.TicketWords;

/** What topics are called, in the language of the open tab: {@code Reward › Arrived broken}. */
@SpringComponent
public class TopicWords {

    private final Subtopics subtopics;
    private final ProgramDirectory programs;

    TopicWords(Subtopics subtopics, ProgramDirectory programs) {
        this.subtopics = subtopics;
        this.programs = programs;
    }

    public String of(TopicPath path) {
        var id = path.subtopic();
        return id == null
                ? TicketWords.of(path.topic())
                : subtopics.find(id).map(Subtopic::name).map(name -> joined(path.topic(), name)).orElseGet(() -> TicketWords.of(path.topic()));
    }

    /** All that tickets of these programs may be about: each topic, then what is nearer, with the program where there are several. */
    public Map<TopicPath, String> choices(Collection<ProgramId> among) {
        var known = subtopics.of(among);
        var choices = new LinkedHashMap<TopicPath, String>();
        for (var topic : Topic.values()) {
            choices.put(TopicPath.of(topic), TicketWords.of(topic));
            known.stream()
                    .filter(subtopic -> subtopic.topic() == topic && !subtopic.isRetired())
                    .forEach(subtopic -> choices.put(subtopic.path(), said(subtopic, among.size() > 1)));
        }
        return Collections.unmodifiableMap(choices);
    }

    /** Those of these programs that are offered, by their ids and in the order of their topics. */
    public Map<Long, String> names(Collection<ProgramId> among) {
        var names = new LinkedHashMap<Long, String>();
        choices(among).forEach((path, words) -> {
            if (path.subtopic() != null) {
                names.put(path.subtopic(), words);
            }
        });
        return Collections.unmodifiableMap(names);
    }

    private String said(Subtopic subtopic, boolean withProgram) {
        var words = joined(subtopic.topic(), subtopic.name());
        return withProgram
                ? words + " – " + programs.get(subtopic.program()).name()
                : words;
    }

    private static String joined(Topic topic, String name) {
        return translate("tickets.topic.path", TicketWords.of(topic), name);
    }
}
