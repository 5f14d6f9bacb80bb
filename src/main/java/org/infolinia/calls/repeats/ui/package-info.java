@NullMarked
package org.infolinia.calls.repeats.ui;

import org.jspecify.annotations.NullMarked;
