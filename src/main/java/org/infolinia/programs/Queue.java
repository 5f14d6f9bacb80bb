package org.infolinia.programs;

import org.infolinia.kernel.ProgramId;

/**
 * A line that tickets wait in.
 *
 * @param key lower-case, unique in its program
 */
public record Queue(long id, ProgramId program, String key, String name) {}
