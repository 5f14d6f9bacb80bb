/**
 * When a program's people work: weekly hours in a time zone, holidays and days of other hours, and how much working time
 * lies between two moments. Uses the programs' root for who a program is.
 */
@NamedInterface("hours")
@NullMarked
package org.infolinia.programs.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
