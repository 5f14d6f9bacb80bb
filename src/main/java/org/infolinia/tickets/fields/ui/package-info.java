/** The fields of a program beside its tickets, and where supervisors say which there are. Uses {@code fields}. */
@NullMarked
package org.infolinia.tickets.fields.ui;

import org.jspecify.annotations.NullMarked;
