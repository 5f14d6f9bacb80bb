/** What two versions of a script have different, place by place and word by word. */
@NullMarked
package org.infolinia.scripts.diff;

import org.jspecify.annotations.NullMarked;
