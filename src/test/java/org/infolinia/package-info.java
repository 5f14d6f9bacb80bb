@NullMarked
package org.infolinia;

import org.jspecify.annotations.NullMarked;
