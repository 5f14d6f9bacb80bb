@NullMarked
package org.infolinia.calls.dispositions.ui;

import org.jspecify.annotations.NullMarked;
