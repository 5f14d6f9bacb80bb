package org.infolinia.demo.searchbench;

import java.util.Map;

/**
 * What came of asking one of the two.
 *
 * @param presses lines as they stand after some key, for the times
 * @param whole finished queries with one thing wrong, for finding at all
 * @param facts what else was measured, by the name under which it is reported
 */
record Trial(Questioning presses, Questioning whole, Map<String, Object> facts) {}
