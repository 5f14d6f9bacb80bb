@NullMarked
package org.infolinia.security.ui;

import org.jspecify.annotations.NullMarked;
