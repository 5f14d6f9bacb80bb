/**
 * What sort of message came in and what its server says of the sender, each with what told it. Uses the root,
 * {@code thread} and {@code mime}.
 */
@NullMarked
package org.infolinia.mail.classification;

import org.jspecify.annotations.NullMarked;
