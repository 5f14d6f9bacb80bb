@NullMarked
package org.infolinia.mail.thread;

import org.jspecify.annotations.NullMarked;
