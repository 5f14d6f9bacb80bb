@NullMarked
package org.infolinia.calls.callbacks.ui;

import org.jspecify.annotations.NullMarked;
