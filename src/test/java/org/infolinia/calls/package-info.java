@NullMarked
package org.infolinia.calls;

import org.jspecify.annotations.NullMarked;
