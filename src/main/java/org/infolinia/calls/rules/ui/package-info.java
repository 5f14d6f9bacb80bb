@NullMarked
package org.infolinia.calls.rules.ui;

import org.jspecify.annotations.NullMarked;
