@NullMarked
package org.infolinia.surveys;

import org.jspecify.annotations.NullMarked;
