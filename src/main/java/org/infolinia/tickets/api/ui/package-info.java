/** Where administrators make and revoke the keys of programs' own systems. */
@NullMarked
package org.infolinia.tickets.api.ui;

import org.jspecify.annotations.NullMarked;
