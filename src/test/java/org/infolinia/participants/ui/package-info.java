@NullMarked
package org.infolinia.participants.ui;

import org.jspecify.annotations.NullMarked;
