@NullMarked
package org.infolinia.reporting;

import org.jspecify.annotations.NullMarked;
