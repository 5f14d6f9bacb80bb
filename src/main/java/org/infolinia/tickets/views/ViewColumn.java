package org.infolinia.tickets.views;

/** What a list can show of a ticket; its number always stands first. */
public enum ViewColumn {
    SUBJECT,
    CONTACT,
    STATE,
    TOPIC,
    KIND,
    TAGS,
    PRIORITY,
    QUEUE,
    DUE,
    SNOOZED,
    OWNER,
    WAITING,
    OPENED,
    UPDATED,
    RESOLVED
}
