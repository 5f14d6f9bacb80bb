package org.infolinia.harness;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import java.util.List;
import java.util.stream.Stream;
import org.infolinia.kit.bell.Bell;

/** What the bell of the open tab says. */
public final class TheBell {

    private TheBell() {}

    /** Its lines, or the sentence that there are none. */
    public static List<String> rung() {
        var lines = links().map(Anchor::getText).toList();
        return lines.isEmpty()
                ? popover()
                        .getChildren()
                        .filter(Paragraph.class::isInstance)
                        .map(Paragraph.class::cast)
                        .filter(Paragraph::isVisible)
                        .map(Paragraph::getText)
                        .toList()
                : lines;
    }

    /** Where its first line leads to. */
    public static String leadsTo() {
        return links().findFirst().orElseThrow().getHref();
    }

    /** What it is called for those who do not see it. */
    public static String name() {
        return _get(_get(Bell.class), Button.class).getAriaLabel().orElseThrow();
    }

    /** The lines themselves, so that it can be seen whether they stay. */
    public static List<ListItem> lines() {
        return popover()
                .getChildren()
                .filter(UnorderedList.class::isInstance)
                .flatMap(list -> list.getChildren())
                .map(ListItem.class::cast)
                .toList();
    }

    private static Stream<Anchor> links() {
        return lines().stream().flatMap(ListItem::getChildren).map(Anchor.class::cast);
    }

    private static Popover popover() {
        return (Popover) _get(Bell.class)
                .getChildren()
                .filter(Popover.class::isInstance)
                .findFirst()
                .orElseThrow();
    }
}
