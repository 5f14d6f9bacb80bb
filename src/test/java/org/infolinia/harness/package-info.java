/** What every test stands on: one PostgreSQL for the run, a fixed clock, signed-in agents, views without a browser. */
@NullMarked
package org.infolinia.harness;

import org.jspecify.annotations.NullMarked;
