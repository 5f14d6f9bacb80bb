package org.infolinia.surveys;

import java.util.Locale;

/** What a contact is rated for beside the whole, in the order of the page. */
public enum Aspect {
    SPEED,
    SOLVING,
    COMPETENCE,
    AVAILABILITY,
    CULTURE;

    /** As the form field and the database column name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String messageKey() {
        return "surveys.aspect." + key();
    }
}
