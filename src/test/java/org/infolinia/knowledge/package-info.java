@NullMarked
package org.infolinia.knowledge;

import org.jspecify.annotations.NullMarked;
