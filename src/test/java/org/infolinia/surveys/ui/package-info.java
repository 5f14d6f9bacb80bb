@NullMarked
package org.infolinia.surveys.ui;

import org.jspecify.annotations.NullMarked;
