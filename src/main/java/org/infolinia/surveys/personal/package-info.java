/** What the surveys keep of a participant: for his own eyes, and when two participants turn out to be one. */
@NullMarked
package org.infolinia.surveys.personal;

import org.jspecify.annotations.NullMarked;
