package org.infolinia.tickets.conversation;

import java.util.Map;
import org.infolinia.participants.personal.StoredPersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A participant's tickets and what was said in them. Notes are about him and therefore his to read. */
@Component
class TicketPersonalData extends StoredPersonalData {

    TicketPersonalData(JdbcClient jdbc) {
        super(
                jdbc,
                "tickets",
                Map.of(
                        "tickets", """
                        select number, contact_name, contact_address, channel, kind, topic, state, subject, language,
                               opened_at, resolved_at, legal_due_on
                          from tickets.ticket where participant_id = ? order by number""",
                        "messages", """
                        select message.ticket_number, message.direction, message.at, message.author_name,
                               message.author_address, message.text
                          from tickets.message join tickets.ticket on ticket.number = message.ticket_number
                         where ticket.participant_id = ? order by message.id""",
                        "attachments", """
                        select message.ticket_number, attachment.name, attachment.media_type, attachment.size
                          from tickets.attachment
                          join tickets.message on message.id = attachment.message_id
                          join tickets.ticket on ticket.number = message.ticket_number
                         where ticket.participant_id = ? order by attachment.id""",
                        "asides", """
                        select aside.ticket_number, aside.address, aside.subject, message.direction, message.at,
                               message.author_name, message.author_address, message.text
                          from tickets.aside_message message
                          join tickets.aside on aside.id = message.aside_id
                          join tickets.ticket on ticket.number = aside.ticket_number
                         where ticket.participant_id = ? order by message.id""",
                        "asideAttachments", """
                        select aside.ticket_number, attachment.name, attachment.media_type, attachment.size
                          from tickets.aside_attachment attachment
                          join tickets.aside_message message on message.id = attachment.message_id
                          join tickets.aside on aside.id = message.aside_id
                          join tickets.ticket on ticket.number = aside.ticket_number
                         where ticket.participant_id = ? order by attachment.id""",
                        "checklists", """
                        select item.ticket_number, item.text, item.done_at
                          from tickets.checklist_item item join tickets.ticket on ticket.number = item.ticket_number
                         where ticket.participant_id = ? order by item.ticket_number, item.place""",
                        "customFields", """
                        select value.ticket_number, field.labels ->> 'EN' as field, value.value
                          from tickets.field_value value
                          join tickets.custom_field field on field.id = value.field_id
                          join tickets.ticket on ticket.number = value.ticket_number
                         where ticket.participant_id = ? order by value.ticket_number, field.id, value.value""",
                        "timeNotes", """
                        select entry.ticket_number, entry.booked_at, entry.note
                          from tickets.time_entry entry join tickets.ticket on ticket.number = entry.ticket_number
                         where ticket.participant_id = ? and entry.note <> '' order by entry.id""",
                        "statusLinks", """
                        select ticket_number, given_at, ends_at from tickets.status_link
                         where participant_id = ? order by id""",
                        "rememberedSenders",
                                "select address from tickets.remembered_sender where participant_id = ? order by address"));
    }
}
