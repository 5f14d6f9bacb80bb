/** The door for programs' own servers: codes in as JSON, what came of each out. */
@NullMarked
package org.infolinia.ledger.code.web;

import org.jspecify.annotations.NullMarked;
