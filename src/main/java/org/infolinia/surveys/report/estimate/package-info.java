/** What a number of answers lets one say: scores, shares and promoters, each with how sure it is, and slices too small to be shown. */
@NullMarked
@NamedInterface("report")
package org.infolinia.surveys.report.estimate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
