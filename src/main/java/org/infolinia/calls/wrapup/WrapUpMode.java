package org.infolinia.calls.wrapup;

/** What is asked of an agent after a call. */
public enum WrapUpMode {
    /** He may say what the call was about, or just go on. */
    OPTIONAL,
    /** He goes on when he has said what it was about. */
    MANDATORY,
    /** As optional, but it ends by itself. */
    TIMED,
    /** It ends by itself and not before, so that nobody hurries on. */
    TIMED_TO_THE_END;

    public boolean isTimed() {
        return this == TIMED || this == TIMED_TO_THE_END;
    }
}
