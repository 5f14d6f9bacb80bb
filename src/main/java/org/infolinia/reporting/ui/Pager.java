package org.infolinia.reporting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntFunction;

/** Leads from one page of rows to the next; each has an address of its own. */
class Pager extends Nav {

    static final int PAGE_SIZE = 50;

    /**
     * @param page counted from 1
     * @param rows on all pages
     * @param address of a page
     */
    Pager(int page, long rows, IntFunction<String> address) {
        addClassName("pager");
        setAriaLabel(getTranslation("reporting.pages"));
        long pages = pages(rows);
        if (page > 1) {
            add(new Anchor(address.apply(page - 1), getTranslation("reporting.page-before")));
        }
        add(new Span(getTranslation("reporting.page", page, pages, rows)));
        if (page < pages) {
            add(new Anchor(address.apply(page + 1), getTranslation("reporting.page-after")));
        }
    }

    static long pages(long rows) {
        return Math.max(1, (rows + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    /** The nearest that there is. */
    static int existing(int page, long rows) {
        return (int) Math.min(page, pages(rows));
    }

    static int offset(int page) {
        return (page - 1) * PAGE_SIZE;
    }
}
