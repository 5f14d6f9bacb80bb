/** The members of the demo programs, made up from lists of names and towns, and the few that are written down by hand. */
@NullMarked
package org.infolinia.demo.people;

import org.jspecify.annotations.NullMarked;
