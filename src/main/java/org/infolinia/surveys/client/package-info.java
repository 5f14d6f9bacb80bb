/** People of a program's client, who are asked from time to time what they think of our service. */
@NullMarked
@NamedInterface("client")
package org.infolinia.surveys.client;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
