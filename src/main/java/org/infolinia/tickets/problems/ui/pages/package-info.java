/** The list of problems and the page of one. */
@NullMarked
package org.infolinia.tickets.problems.ui.pages;

import org.jspecify.annotations.NullMarked;
