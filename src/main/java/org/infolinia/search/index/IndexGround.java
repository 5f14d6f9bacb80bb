package org.infolinia.search.index;

import java.util.UUID;

/**
 * What an index stands on.
 *
 * @param identity of the database
 * @param generation raised each time somebody asks for a new index
 */
public record IndexGround(UUID identity, int generation) {}
