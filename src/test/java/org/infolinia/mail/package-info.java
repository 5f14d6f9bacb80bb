@NullMarked
package org.infolinia.mail;

import org.jspecify.annotations.NullMarked;
