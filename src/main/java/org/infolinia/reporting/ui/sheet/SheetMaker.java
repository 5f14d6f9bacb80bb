package org.infolinia.reporting.ui.sheet;

/** Makes one of the dashboard's tables. */
public interface SheetMaker {

    /** As its address names it; its title stands under {@code reporting.sheet.<key>}. */
    String key();

    Sheet make(Board board);
}
