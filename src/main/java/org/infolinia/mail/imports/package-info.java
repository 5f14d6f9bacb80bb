/**
 * Mail from files: read alone, or taken in as if it had been fetched. Uses the root, {@code classification},
 * {@code inbound} and {@code mime}.
 */
@NullMarked
package org.infolinia.mail.imports;

import org.jspecify.annotations.NullMarked;
