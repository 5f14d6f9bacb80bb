/**
 * How a message and its conversation are known again: by what is sealed with the module's one secret, and by Message-IDs
 * that are stored. Uses nothing else of the module.
 */
@NullMarked
package org.infolinia.mail.thread;

import org.jspecify.annotations.NullMarked;
