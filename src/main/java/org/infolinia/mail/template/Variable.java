package org.infolinia.mail.template;

import java.util.Locale;

/** What a template can name between double braces. Their words stand in the bundles. */
public enum Variable {
    /** The program's name. */
    PROGRAM,
    /** Whom we write to, or nothing when nobody knows. */
    NAME,
    /** The ticket's number as people say it. */
    NUMBER,
    /** The ticket's number as replies are known by it in a subject. */
    MARK,
    /** What the ticket is about. */
    SUBJECT,
    /** What the agent wrote. */
    ANSWER,
    /** What the agent passes on of what others wrote, or nothing. */
    FORWARDED,
    /** The agent's name. */
    AGENT,
    /** The mailbox's name. */
    MAILBOX,
    /** What came of each code. */
    RESULTS,
    /** What a survey asks. */
    QUESTION,
    /** The scores as links. */
    SCORES,
    /** The page where it goes on; nothing when the reader has none. */
    LINK,
    /** Where one objects to surveys. */
    OBJECTION,
    /** The day of the contact. */
    DAY,
    /** Something when the contact was a call, nothing when it was a ticket. */
    CALL,
    /** How many days the link works. */
    DAYS,
    /** The one-time code, which is read back on the telephone. */
    CODE,
    /** How many minutes the code works. */
    MINUTES,
    /** What waits for a decision, each in a line: who asks, for how many points, why, in which case, until when. */
    REQUESTS,
    /** How many of them there are. */
    COUNT,
    /** What the participant can spend today. */
    POINTS,
    /** The days that a report is about, in words. */
    PERIOD;

    /** As it stands between the braces. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of the words that explain it. */
    public String messageKey() {
        return "mail.variable." + token();
    }
}
