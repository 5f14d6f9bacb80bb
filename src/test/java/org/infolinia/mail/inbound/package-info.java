@NullMarked
package org.infolinia.mail.inbound;

import org.jspecify.annotations.NullMarked;
