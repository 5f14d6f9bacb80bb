package org.infolinia.programs;

import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;

/**
 * A number of ours that people call.
 *
 * @param label what to call the line, such as {@code Infolinia klubowa}
 */
public record NumberDialled(PhoneNumber number, ProgramId program, String label) {}
