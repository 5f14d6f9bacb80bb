@NullMarked
package org.infolinia.privacy.ui;

import org.jspecify.annotations.NullMarked;
