/** Measures what is said of very many answers to surveys. Uses {@code measure}. */
@NullMarked
package org.infolinia.demo.surveysbench;

import org.jspecify.annotations.NullMarked;
