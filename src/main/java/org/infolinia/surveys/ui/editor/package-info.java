/** Where a program writes what its surveys ask, and settles how they are asked. */
@NullMarked
package org.infolinia.surveys.ui.editor;

import org.jspecify.annotations.NullMarked;
