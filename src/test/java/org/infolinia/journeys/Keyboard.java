package org.infolinia.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;

/** What a person without a mouse does to get somewhere. */
final class Keyboard {

    private static final int PATIENCE = 60;

    /** Inside a grid a cell has the focus, and is called as what it shows. */
    private static final String FOCUSED = """
            () => {
              let element = document.activeElement;
              while (element && element.shadowRoot && element.shadowRoot.activeElement) {
                element = element.shadowRoot.activeElement;
              }
              if (!element || element === document.body) {
                return '';
              }
              const slot = element.querySelector('slot');
              const inCell = slot ? slot.assignedElements() : [];
              const cell = inCell
                .flatMap(each => [each, ...each.querySelectorAll('[aria-label]')])
                .map(each => each.getAttribute('aria-label') || each.textContent)
                .join(' ');
              const label = element.labels ? [...element.labels].map(each => each.textContent).join(' ') : '';
              return [element.getAttribute('aria-label') || '', label, element.textContent || '', cell].join(' ');
            }
            """;

    private static final String IS_WITHIN = "where => !!document.activeElement.closest(where)";

    private Keyboard() {}

    /** Presses Tab until what has the focus is called so. */
    static void tabTo(Page page, String name) {
        var passed = new ArrayList<String>();
        while (passed.size() < PATIENCE) {
            page.keyboard().press("Tab");
            var focused = String.valueOf(page.evaluate(FOCUSED)).strip();
            if (focused.contains(name)) {
                return;
            }
            passed.add(focused.substring(0, Math.min(40, focused.length())));
        }
        assertThat(passed).as("what Tab came by").contains(name);
    }

    /** Presses Tab until the focus is within a part of the page. */
    static void tabInto(Page page, String where) {
        for (int passed = 0; passed < PATIENCE; passed++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate(IS_WITHIN, where))) {
                return;
            }
        }
        throw new AssertionError("Tab came nowhere near " + where);
    }
}
