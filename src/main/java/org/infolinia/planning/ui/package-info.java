/** Where supervisors plan communications and see what they bring. */
@NullMarked
package org.infolinia.planning.ui;

import org.jspecify.annotations.NullMarked;
