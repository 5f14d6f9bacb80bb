package org.infolinia.ledger.batch;

/** Which lines of a batch are looked at. */
public enum LineFilter {
    ALL(""),
    REFUSED(" and (state = 'REFUSED' or reversal_refusal is not null)"),
    REMARKED(" and state in ('SOUND', 'POSTED') and remarks <> '{}'"),
    POSTED(" and state = 'POSTED'");

    private final String condition;

    LineFilter(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
