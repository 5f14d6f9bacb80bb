/** The report in words: put together once, and then shown, printed or written as a workbook. Uses the figures. */
@NullMarked
package org.infolinia.reporting.client.paper;

import org.jspecify.annotations.NullMarked;
