package org.infolinia.operation;

/** Another process of this installation already serves people from the same state directory. */
class AlreadyRunningException extends RuntimeException {

    AlreadyRunningException() {
        super("Infolinia already runs on this state directory. Stop it first, or set infolinia.state-directory.");
    }
}
