package org.infolinia.security;

/** What a person may do inside the programs of his scope. */
public enum Permission {
    VIEW_PARTICIPANTS,
    EDIT_PARTICIPANTS,
    IMPORT_PARTICIPANTS,
    MERGE_PARTICIPANTS,
    /** To let identification be tried again before its lock ends, and to give a blocked card back. */
    LIFT_LOCKS,
    VIEW_LEDGER,
    ADJUST_POINTS,
    APPROVE_ADJUSTMENTS,
    ADJUST_IN_BULK,
    ORDER_REWARDS,
    MANAGE_REWARDS,
    REDEEM_CODES,
    MANAGE_CODES,
    SETTLE_DECLARATIONS,
    CLOSE_STAGES,
    CORRECT_CLOSED_STAGES,
    WORK_TICKETS,
    ASSIGN_TICKETS,
    TAKE_CALLS,
    SETTLE_DISPOSITIONS,
    READ_KNOWLEDGE,
    WRITE_KNOWLEDGE,
    EDIT_SCRIPTS,
    /** To write what surveys ask, and to settle whom they reach and when. */
    EDIT_SURVEYS,
    READ_REPORTS,
    /** To send reports out of the house, and to settle who gets them by themselves. */
    SEND_REPORTS,
    /** To plan what participants are told, and to see what that is expected to bring. */
    PLAN_COMMUNICATIONS,
    /** To judge how colleagues handled contacts, and to settle what they are judged by. */
    JUDGE_CONTACTS,
    READ_AUDIT,
    MANAGE_MAIL,
    MANAGE_PRIVACY,
    MANAGE_PROGRAMS,
    MANAGE_AGENTS,
    MANAGE_SEARCH
}
