@NullMarked
package org.infolinia.search;

import org.jspecify.annotations.NullMarked;
