/**
 * Where many tickets are changed by one decision, and where one sees what came of it. Uses {@code bulk}, {@code edits} and
 * the rows of {@code views}.
 */
@NullMarked
package org.infolinia.tickets.bulk.ui;

import org.jspecify.annotations.NullMarked;
