/** The door for telephone systems: signed events in as JSON, what came of each out. */
@NullMarked
package org.infolinia.calls.telephony.web;

import org.jspecify.annotations.NullMarked;
