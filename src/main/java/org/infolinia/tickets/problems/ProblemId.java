package org.infolinia.tickets.problems;

/** What a problem is called, such as {@code P-12}. */
public record ProblemId(long value) {

    private static final String PREFIX = "P-";

    /** As the audit trail names things. */
    String subject() {
        return "problem:" + value;
    }

    @Override
    public String toString() {
        return PREFIX + value;
    }
}
