package org.infolinia.mail.template;

/** A mail's words, ready to be sent. */
public record Written(String subject, String text, String html) {}
