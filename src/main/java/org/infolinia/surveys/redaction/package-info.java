/** Taking out of what people wrote who they are. */
@NullMarked
package org.infolinia.surveys.redaction;

import org.jspecify.annotations.NullMarked;
