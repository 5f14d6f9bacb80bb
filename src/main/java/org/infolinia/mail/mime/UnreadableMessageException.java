package org.infolinia.mail.mime;

/** The bytes are nothing like a message. */
public class UnreadableMessageException extends RuntimeException {

    UnreadableMessageException(Exception cause) {
        super("This is nothing like a message", cause);
    }
}
