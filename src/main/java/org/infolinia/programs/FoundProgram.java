package org.infolinia.programs;

import java.util.Map;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.security.Role;

/**
 * Asks for a new program.
 *
 * @param queues names by key, in the order agents see them
 * @param numbersDialled labels by number
 * @param limits for each role that adjusts points; a role that is missing may not
 */
public record FoundProgram(
        String code,
        String name,
        String mark,
        String colour,
        Language language,
        String country,
        Program.RequiredLevels levels,
        Map<String, String> queues,
        Map<PhoneNumber, String> numbersDialled,
        Map<Role, AdjustmentLimits> limits) {}
