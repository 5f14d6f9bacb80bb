@NullMarked
package org.infolinia.audit;

import org.jspecify.annotations.NullMarked;
