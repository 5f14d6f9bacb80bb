package org.infolinia.kernel;

import java.util.Locale;

/** The ticket or call that something done for a participant belongs to. */
public record CaseReference(Kind kind, long id) {

    public enum Kind {
        TICKET,
        CALL
    }

    public CaseReference {
        if (id <= 0) {
            throw new IllegalArgumentException("Case identifiers are positive, not " + id);
        }
    }

    public static CaseReference ticket(long id) {
        return new CaseReference(Kind.TICKET, id);
    }

    public static CaseReference call(long id) {
        return new CaseReference(Kind.CALL, id);
    }

    /** As the audit trail names things: {@code ticket:20431}. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
    }
}
