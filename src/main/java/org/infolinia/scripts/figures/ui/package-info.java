/** The figures and remarks of a script, for supervisors and authors. */
@NullMarked
package org.infolinia.scripts.figures.ui;

import org.jspecify.annotations.NullMarked;
