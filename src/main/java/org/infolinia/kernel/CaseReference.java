package org.infolinia.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The case that is named as in the audit trail, such as {@code call:512}; empty when it is none. */
    public static Optional<CaseReference> parse(String name) {
        return Stream.of(Kind.values())
                .filter(kind -> name.matches(prefix(kind) + "[1-9][0-9]{0,17}"))
                .map(kind -> new CaseReference(
                        kind, Long.parseLong(name.substring(prefix(kind).length()))))
                .findFirst();
    }

    private static String prefix(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT) + ":";
    }

    /** As the audit trail names things: {@code ticket:20431}. */
    @Override
    public String toString() {
        return prefix(kind) + id;
    }
}
