package org.infolinia.tickets.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.Origin;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TopicPath;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.tags.TagsInUse;
import org.infolinia.tickets.tags.ui.TagPicker;
import org.infolinia.tickets.topics.ui.TopicWords;

/** A ticket's properties, with what may be chosen for each in its program. */
@SpringComponent
class PropertiesCards {

    private final TicketFiles files;
    private final ProgramDirectory programs;
    private final TopicWords topicWords;
    private final TagsInUse tagsInUse;
    private final Gatekeeper gatekeeper;

    PropertiesCards(
            TicketFiles files,
            ProgramDirectory programs,
            TopicWords topicWords,
            TagsInUse tagsInUse,
            Gatekeeper gatekeeper) {
        this.files = files;
        this.programs = programs;
        this.topicWords = topicWords;
        this.tagsInUse = tagsInUse;
        this.gatekeeper = gatekeeper;
    }

    PropertiesCard of(Ticket ticket, Consumer<TicketEdit> change) {
        var properties = new PropertiesCard(
                ticket,
                files.colleagues(ticket.program()),
                programs.queues(ticket.program()),
                topics(ticket),
                new TagPicker(tagsInUse, List.of(ticket.program())),
                change);
        files.origin(ticket.number())
                .ifPresent(origin ->
                        properties.comesFrom(origin, gatekeeper.allows(permissionToOpen(origin), ticket.program())));
        return properties;
    }

    /** With what it is about now, though that may not be chosen any more. */
    private Map<TopicPath, String> topics(Ticket ticket) {
        var topics = new LinkedHashMap<>(topicWords.choices(List.of(ticket.program())));
        topics.putIfAbsent(ticket.topicPath(), topicWords.of(ticket.topicPath()));
        return topics;
    }

    private static Permission permissionToOpen(Origin origin) {
        return switch (origin) {
            case Origin.DisputedLine _ -> Permission.SETTLE_DECLARATIONS;
            case Origin.ClosingFinding _ -> Permission.CLOSE_STAGES;
            case Origin.FailedDelivery _ -> Permission.VIEW_LEDGER;
        };
    }
}
