package org.infolinia.tickets.desk;

/**
 * A file of a draft with what is in it.
 *
 * @param isPlaced whether it is a picture that stands in the text
 */
record FileToSend(DraftFile file, byte[] bytes, boolean isPlaced) {}
