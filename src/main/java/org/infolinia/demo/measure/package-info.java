/** What every benchmark counts and rounds with. */
@NullMarked
package org.infolinia.demo.measure;

import org.jspecify.annotations.NullMarked;
