/** Scripts as files: canonical JSON, and tables for those who write them in a spreadsheet. */
@NullMarked
package org.infolinia.scripts.files;

import org.jspecify.annotations.NullMarked;
