package org.infolinia.surveys;

import java.util.Locale;

/** Whether a participant is asked about a contact, and if not, why not. */
public enum Verdict {
    INVITED,
    /** Nobody knows who it was. */
    UNLINKED,
    /** The participant restricted the use of his data, or is there no more. */
    RESTRICTED,
    /** He objected to surveys, or to mail. */
    OPTED_OUT,
    NO_EMAIL,
    /** A server has told us that it does not take mail for his address. */
    UNDELIVERABLE,
    OPEN_COMPLAINT,
    /** What the contact was about forbids it, such as a wrong number. */
    NOT_SUITABLE,
    /** The agent decided that nobody is asked, and gave a reason. */
    WAIVED_BY_AGENT,
    /** The caller did not want to hear the questions, and no mail reaches him. */
    DECLINED,
    /** The same contact has ended before, and was asked about then. */
    ASKED_BEFORE,
    /** He was asked, but the contact went on before he answered. */
    WITHDRAWN,
    ASKED_LATELY,
    /** A rarer survey is due for him soon, and would have to wait because of this one. */
    RARER_IS_DUE,
    /** Chance left this contact out. */
    NOT_SAMPLED,
    /** The program has no mailbox to ask from. */
    NO_MAILBOX,
    /** The program has archived what it asked, and asks nothing now. */
    NOTHING_TO_ASK;

    public String messageKey() {
        return "surveys.verdict." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
