/** What reports to a program's client tell of somebody who got them. */
@NullMarked
package org.infolinia.reporting.client.personal;

import org.jspecify.annotations.NullMarked;
