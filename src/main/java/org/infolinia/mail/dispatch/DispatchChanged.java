package org.infolinia.mail.dispatch;

/** The server of a mailbox cannot be reached any more, or can again, so that its answers wait or go on. */
public record DispatchChanged(long mailbox) {}
