package org.infolinia.ledger.paper;

/** A paper ready to be downloaded. */
public record PaperFile(String name, String mediaType, byte[] content) {}
