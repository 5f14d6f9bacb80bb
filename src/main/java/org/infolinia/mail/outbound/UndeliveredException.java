package org.infolinia.mail.outbound;

/** A message was not taken. */
class UndeliveredException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    UndeliveredException(Failure failure, Throwable cause) {
        super(failure.words(), cause);
        this.failure = failure;
    }

    UndeliveredException(Failure failure) {
        super(failure.words());
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
