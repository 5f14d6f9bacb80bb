/** Measures how mail becomes tickets, from the SMTP server's yes to what agents see. Uses {@code measure}. */
@NullMarked
package org.infolinia.demo.mailbench;

import org.jspecify.annotations.NullMarked;
