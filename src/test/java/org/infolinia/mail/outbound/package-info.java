@NullMarked
package org.infolinia.mail.outbound;

import org.jspecify.annotations.NullMarked;
