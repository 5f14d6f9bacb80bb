/** Files that are made when somebody asks for them. */
@NullMarked
@NamedInterface("download")
package org.infolinia.kit.download;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
