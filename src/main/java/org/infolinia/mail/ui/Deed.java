package org.infolinia.mail.ui;

import java.util.function.Supplier;
import org.infolinia.kernel.Outcome;

/** Does what a button asks for and says what came of it. */
@FunctionalInterface
interface Deed {

    /** @param done the words when it was not refused */
    void act(Supplier<Outcome<?>> work, String done);
}
