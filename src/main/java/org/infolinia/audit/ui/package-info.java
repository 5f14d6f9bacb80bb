@NullMarked
package org.infolinia.audit.ui;

import org.jspecify.annotations.NullMarked;
