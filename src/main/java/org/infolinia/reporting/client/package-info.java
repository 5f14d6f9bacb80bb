/**
 * What the company that owns a program is told of a period: reports are made here, kept as they were made, and sent, by hand
 * or by a schedule. {@code figures} gathers the numbers, {@code paper} puts them into words and on paper.
 */
@NullMarked
package org.infolinia.reporting.client;

import org.jspecify.annotations.NullMarked;
