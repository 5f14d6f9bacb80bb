@NullMarked
package org.infolinia.calls.ui;

import org.jspecify.annotations.NullMarked;
