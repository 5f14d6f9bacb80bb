@NullMarked
package org.infolinia.calls.cases.ui;

import org.jspecify.annotations.NullMarked;
