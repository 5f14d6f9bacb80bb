@NullMarked
package org.infolinia.participants;

import org.jspecify.annotations.NullMarked;
