/** What every module that keeps personal data tells about one participant when he asks for it. */
@NullMarked
@NamedInterface("personal")
package org.infolinia.participants.personal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
