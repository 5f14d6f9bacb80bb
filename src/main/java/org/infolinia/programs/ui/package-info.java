@NullMarked
package org.infolinia.programs.ui;

import org.jspecify.annotations.NullMarked;
