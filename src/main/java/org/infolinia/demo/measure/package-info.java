/** What several benchmarks count, round and prepare with. */
@NullMarked
package org.infolinia.demo.measure;

import org.jspecify.annotations.NullMarked;
