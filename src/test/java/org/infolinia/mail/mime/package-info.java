@NullMarked
package org.infolinia.mail.mime;

import org.jspecify.annotations.NullMarked;
