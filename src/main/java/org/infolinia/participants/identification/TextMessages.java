package org.infolinia.participants.identification;

import org.infolinia.kernel.PhoneNumber;

/** The way to telephones. An installation with an operator's gateway puts its own in place of the one that is here. */
public interface TextMessages {

    /** Whether a telephone really gets what is sent; screens say so. */
    boolean areReallySent();

    /** Sends in the caller's transaction, so that it may be sent though what caused it is undone. */
    void send(PhoneNumber to, String text);
}
