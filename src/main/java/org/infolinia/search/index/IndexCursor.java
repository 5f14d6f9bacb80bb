package org.infolinia.search.index;

/**
 * How far an index has followed the changes, in the order their transactions began.
 *
 * @param transaction PostgreSQL's 64-bit transaction id
 * @param position of the last change followed in that transaction
 */
public record IndexCursor(long transaction, long position) {}
