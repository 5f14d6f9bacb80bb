package org.infolinia.tickets.fulltext.index;

/** Names of fields of the index. */
final class IndexField {

    static final String TICKET = "ticket";
    static final String ASIDE = "aside";
    static final String MESSAGE = "message";
    static final String PROGRAM = "program";
    static final String STATE = "state";
    static final String QUEUE = "queue";
    static final String OWNER = "owner";
    static final String TOPIC = "topic";
    static final String TAG = "tag";
    static final String AT = "at";
    static final String HAS_FILE = "has-file";
    static final String TEXT = "text";
    static final String SUBJECT = "subject";
    static final String FILES = "files";
    static final String FROM = "from";
    static final String TO = "to";

    /** The aside of what was said in the ticket's own conversation. */
    static final long NO_ASIDE = 0;

    /** The owner of a ticket that nobody works on. */
    static final long NOBODY = 0;

    private IndexField() {}
}
