package org.infolinia.tickets.views.ui;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Formats;
import org.infolinia.tickets.Tag;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TopicPath;
import org.infolinia.tickets.fields.CustomField;
import org.infolinia.tickets.fields.ui.FieldWords;
import org.infolinia.tickets.ui.parts.TicketWords;
import org.infolinia.tickets.views.ListedTicket;
import org.infolinia.tickets.views.TicketExport.Table;
import org.infolinia.tickets.views.ViewColumn;
import org.jspecify.annotations.Nullable;

/**
 * What columns say of a ticket, in words. Knows no open tab, so that a file can be written with them.
 *
 * @param agents everybody's name
 * @param queues what each program's queues are called, by their keys
 * @param subtopics what they are called, by their ids
 */
record TicketCells(
        Map<AgentId, String> agents,
        Map<ProgramId, Map<String, String>> queues,
        Map<Long, String> subtopics,
        FieldWords fieldWords,
        Phrasebook phrasebook,
        Formats formats,
        Locale locale) {

    private static final DateTimeFormatter IN_FILES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final String NOTHING = "";

    String header(ViewColumn column) {
        return say("tickets.list." + column.name().toLowerCase(Locale.ROOT));
    }

    /** What a field is called, and that it is not asked for any more. */
    String header(CustomField field) {
        var label = fieldWords.label(field, locale);
        return field.isArchived() ? say("tickets.list.field-archived", label) : label;
    }

    /** As it is shown. */
    String shown(ViewColumn column, Ticket ticket) {
        return said(column, ticket, instant -> formats.moment(instant, locale));
    }

    /** As it is shown. */
    String shown(CustomField field, ListedTicket row) {
        return fieldWords.values(field, row.values(field.id()), locale);
    }

    /** A table of these columns and fields; moments stand in it so that they sort, in the installation's zone. */
    Table table(List<ViewColumn> columns, List<CustomField> fields) {
        var header = Stream.of(
                        Stream.of(say("tickets.list.number")),
                        columns.stream().map(this::header),
                        fields.stream().map(this::header))
                .flatMap(Function.identity());
        return new Table(
                header.toList(),
                row -> Stream.of(
                                Stream.of(row.ticket().number().toString()),
                                columns.stream().map(column -> said(column, row.ticket(), this::inFiles)),
                                fields.stream()
                                        .map(field -> fieldWords.valuesInFiles(field, row.values(field.id()), locale)))
                        .flatMap(Function.identity())
                        .toList());
    }

    private interface Moments {
        String say(Instant moment);
    }

    private String said(ViewColumn column, Ticket ticket, Moments moments) {
        return switch (column) {
            case SUBJECT -> ticket.subject();
            case CONTACT -> TicketWords.whose(ticket);
            case STATE -> say("tickets.state." + ticket.state());
            case TOPIC -> topic(ticket.topicPath());
            case KIND -> say("tickets.kind." + ticket.kind());
            case TAGS -> ticket.tags().stream().map(Tag::word).collect(Collectors.joining(", "));
            case PRIORITY -> say("tickets.priority." + ticket.priority());
            case QUEUE -> queue(ticket);
            case DUE -> due(ticket, moments);
            case SNOOZED -> moment(ticket.snoozedUntil(), moments);
            case OWNER -> owner(ticket);
            case WAITING -> moment(ticket.waitingSince(), moments);
            case OPENED -> moments.say(ticket.openedAt());
            case UPDATED -> moments.say(ticket.updatedAt());
            case RESOLVED -> moment(ticket.resolvedAt(), moments);
        };
    }

    private String topic(TopicPath path) {
        var topic = say("tickets.topic." + path.topic());
        var nearer = path.subtopic() == null ? null : subtopics.get(path.subtopic());
        return nearer == null ? topic : say("tickets.topic.path", topic, nearer);
    }

    private static String moment(@Nullable Instant at, Moments moments) {
        return at == null ? NOTHING : moments.say(at);
    }

    /** A day the law sets ends with that day. */
    private String due(Ticket ticket, Moments moments) {
        if (ticket.state().isOver()) {
            return NOTHING;
        }
        var legal = ticket.legalDueOn();
        var promised = ticket.promisedAt();
        if (promised != null && (legal == null || promised.isBefore(endOf(legal)))) {
            return moments.say(promised);
        }
        return legal == null ? NOTHING : legal.toString();
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(formats.zone()).toInstant();
    }

    private String inFiles(Instant moment) {
        return IN_FILES.format(moment.atZone(formats.zone()));
    }

    private String queue(Ticket ticket) {
        var key = requireNonNullElse(ticket.queue(), NOTHING);
        return queues.getOrDefault(ticket.program(), Map.of()).getOrDefault(key, key);
    }

    private String owner(Ticket ticket) {
        var nobody = say("tickets.nobody");
        return ticket.owner() == null ? nobody : agents.getOrDefault(ticket.owner(), nobody);
    }

    private String say(String key, Object... arguments) {
        return phrasebook.say(Language.ofLocale(locale), key, arguments);
    }
}
