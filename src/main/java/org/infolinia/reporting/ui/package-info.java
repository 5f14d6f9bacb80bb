@NullMarked
package org.infolinia.reporting.ui;

import org.jspecify.annotations.NullMarked;
