package org.infolinia.surveys.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.Queue;
import org.infolinia.surveys.slice.Slice;
import org.infolinia.surveys.slice.Slice.Dimension;
import org.infolinia.tickets.Ticket.Topic;

/** What people call slices, on the screen and in files. */
@SpringComponent
class SliceWords {

    private static final Set<String> TOPICS =
            EnumSet.allOf(Topic.class).stream().map(Topic::name).collect(Collectors.toUnmodifiableSet());

    private final Phrasebook phrasebook;
    private final ProgramDirectory programs;

    SliceWords(Phrasebook phrasebook, ProgramDirectory programs) {
        this.phrasebook = phrasebook;
        this.programs = programs;
    }

    String dimension(Dimension dimension, Language language) {
        return phrasebook.say(language, dimension.messageKey());
    }

    /** A topic or queue that there is no more is called as it was kept. */
    String value(ProgramId program, Slice slice, Language language) {
        var value = slice.value();
        if (value == null) {
            return phrasebook.say(language, "surveys.slice.none");
        }
        return switch (slice.dimension()) {
            case TOPIC -> TOPICS.contains(value) ? phrasebook.say(language, "tickets.topic." + value) : value;
            case CHANNEL -> phrasebook.say(language, "surveys.channel." + value);
            case LANGUAGE -> phrasebook.say(language, "surveys.language." + value.toLowerCase(Locale.ROOT));
            case QUEUE ->
                programs.queues(program).stream()
                        .filter(queue -> queue.key().equals(value))
                        .map(Queue::name)
                        .findFirst()
                        .orElse(value);
        };
    }
}
