/** What the answers tell: scores with their intervals, counted over what the survey desk has asked and been told. */
@NullMarked
@NamedInterface("report")
package org.infolinia.surveys.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
