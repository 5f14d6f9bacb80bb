package org.infolinia.search;

/**
 * How far an index has followed the changes, in the order their transactions began.
 *
 * @param transaction PostgreSQL's 64-bit transaction id
 * @param position of the last change followed in that transaction
 */
record IndexCursor(long transaction, long position) {}
