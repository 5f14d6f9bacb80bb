package org.infolinia.mail.fetching;

/** Messages are kept that nobody has worked on yet. Told by who fetched them; they are there whether or not it is heard. */
public record MailKept(long mailbox) {}
