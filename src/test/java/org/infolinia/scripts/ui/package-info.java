@NullMarked
package org.infolinia.scripts.ui;

import org.jspecify.annotations.NullMarked;
