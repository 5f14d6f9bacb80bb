/** The door for programs' own systems: tickets and messages in as JSON. */
@NullMarked
package org.infolinia.tickets.api.web;

import org.jspecify.annotations.NullMarked;
