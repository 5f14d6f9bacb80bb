@NullMarked
package org.infolinia.scripts;

import org.jspecify.annotations.NullMarked;
