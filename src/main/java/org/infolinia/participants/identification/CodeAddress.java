package org.infolinia.participants.identification;

/**
 * Where a code may be sent to.
 *
 * @param position its place among those of its channel in the register; 0 comes first
 * @param masked as agents see it
 * @param isReallySent false when this installation only writes the message down instead of sending it
 */
public record CodeAddress(CodeChannel channel, int position, String masked, boolean isReallySent) {}
