package org.infolinia.mail;

/**
 * The module that people's mail is for. At most one bean; until there is one, mail is kept and waits.
 */
public interface MailConsumer {

    /**
     * Takes a message over. Called in the transaction that marks the message as processed, as the system: when this
     * throws, nothing of it stays and the message is shown as failed, to be replayed; after a fault of the moment, such
     * as a deadlock, it is handed over again first.
     *
     * @param mail stands in the program of its mailbox; a conversation of another program is none of its business
     * @param proofs to which conversations the message proves to belong, or claims to
     */
    Landing receive(InboundMail mail, ThreadProofs proofs);
}
