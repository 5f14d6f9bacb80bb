/** Knows who still waits for the answer to a complaint, and is not asked meanwhile. */
@NullMarked
package org.infolinia.surveys.complaint;

import org.jspecify.annotations.NullMarked;
