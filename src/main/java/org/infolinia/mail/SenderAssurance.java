package org.infolinia.mail;

/**
 * How far our own receiving server vouches that a message comes from where it says. It never proves who a participant is:
 * no assurance gives a right to change points or contact data.
 */
public enum SenderAssurance {
    /** Nothing is known; anybody can write any address. */
    NONE,
    /** A server that may send for the sender's domain sent it (SPF or DMARC). */
    DOMAIN,
    /** The sender's domain signed this very message (DKIM). */
    SIGNED
}
