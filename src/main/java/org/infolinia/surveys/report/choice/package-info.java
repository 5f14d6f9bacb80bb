/** What people chose where a survey offered options. */
@NullMarked
@NamedInterface("report")
package org.infolinia.surveys.report.choice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
