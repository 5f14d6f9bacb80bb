package org.infolinia.search.source;

/**
 * A found thing as the search box shows it.
 *
 * @param title the first line, such as a name
 * @param detail the second line, such as town and end of card; nothing above the agent's identification level
 * @param mark letters of the program's mark
 * @param colour colour token of the program's mark
 * @param path where it opens, without a leading slash
 */
public record SearchRow(long id, String title, String detail, String mark, String colour, String path) {}
