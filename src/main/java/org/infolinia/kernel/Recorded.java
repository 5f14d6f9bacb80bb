package org.infolinia.kernel;

/** An event that leaves an entry in the audit trail, in the transaction that published it. */
public interface Recorded {

    AuditFacts facts();
}
