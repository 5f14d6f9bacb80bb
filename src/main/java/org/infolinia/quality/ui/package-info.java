/** What reviewers and agents see of it. */
@NullMarked
package org.infolinia.quality.ui;

import org.jspecify.annotations.NullMarked;
