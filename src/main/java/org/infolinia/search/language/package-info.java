/** How names are heard, written, inflected and shortened in Polish, Azerbaijani and English; knows no index. */
@NullMarked
package org.infolinia.search.language;

import org.jspecify.annotations.NullMarked;
