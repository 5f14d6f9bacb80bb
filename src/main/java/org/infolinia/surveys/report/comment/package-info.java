/** What people write beside their scores, without telling who wrote it. */
@NullMarked
@NamedInterface("report")
package org.infolinia.surveys.report.comment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
