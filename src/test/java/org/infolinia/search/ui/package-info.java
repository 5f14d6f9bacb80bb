@NullMarked
package org.infolinia.search.ui;

import org.jspecify.annotations.NullMarked;
