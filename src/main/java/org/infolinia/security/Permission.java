package org.infolinia.security;

/** What a person may do inside the programs of his scope. */
public enum Permission {
    VIEW_PARTICIPANTS,
    EDIT_PARTICIPANTS,
    IMPORT_PARTICIPANTS,
    MERGE_PARTICIPANTS,
    VIEW_LEDGER,
    ADJUST_POINTS,
    APPROVE_ADJUSTMENTS,
    WORK_TICKETS,
    TAKE_CALLS,
    READ_KNOWLEDGE,
    WRITE_KNOWLEDGE,
    EDIT_SCRIPTS,
    READ_REPORTS,
    READ_AUDIT,
    MANAGE_MAIL,
    MANAGE_PRIVACY,
    MANAGE_PROGRAMS,
    MANAGE_AGENTS,
    MANAGE_SEARCH
}
