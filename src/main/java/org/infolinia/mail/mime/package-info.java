/** Reading raw messages: bytes in, plain records out. Nothing here throws because of what a sender wrote. */
@NullMarked
package org.infolinia.mail.mime;

import org.jspecify.annotations.NullMarked;
