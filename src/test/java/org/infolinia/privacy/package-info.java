@NullMarked
package org.infolinia.privacy;

import org.jspecify.annotations.NullMarked;
