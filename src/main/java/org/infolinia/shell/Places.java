package org.infolinia.shell;

import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The views that the agent may open and that say so with {@code @Menu}. Those of an order below {@value #GROUP} stand on the
 * rail; the others wait in groups, of which each has a hundred orders.
 */
final class Places {

    static final int GROUP = 100;

    private Places() {}

    static List<MenuEntry> onRail() {
        return MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> groupOf(entry) == 0)
                .toList();
    }

    /** By the number of the group, from 1. */
    static Map<Integer, List<MenuEntry>> inGroups() {
        return MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> groupOf(entry) > 0)
                .collect(Collectors.groupingBy(Places::groupOf, TreeMap::new, Collectors.toList()));
    }

    static String pathOf(MenuEntry entry) {
        return entry.path().replaceFirst("^/", "");
    }

    private static int groupOf(MenuEntry entry) {
        return entry.order() == null ? 0 : (int) (entry.order() / GROUP);
    }
}
