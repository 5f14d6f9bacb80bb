package org.infolinia.kit;

/** A live number beside an entry of the menu, such as how many requests wait. */
public interface MenuCount {

    /** The path of the view whose entry it stands at. */
    String path();

    /** How many there are for the signed-in agent; no number is shown for none. */
    long count();

    /**
     * @param onChange called when the number may have changed, on a thread of its own
     * @return ends it
     */
    Runnable listen(Runnable onChange);
}
