/** The application is killed at random moments while mail comes in. */
@NullMarked
package org.infolinia.mail.kills;

import org.jspecify.annotations.NullMarked;
