@NullMarked
package org.infolinia.knowledge.ui;

import org.jspecify.annotations.NullMarked;
