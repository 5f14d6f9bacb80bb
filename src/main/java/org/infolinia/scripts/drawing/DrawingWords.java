package org.infolinia.scripts.drawing;

import java.util.List;
import org.infolinia.scripts.Node;

/** What a drawing says besides what the script does, in the reader's language. */
public interface DrawingWords {

    /** Such as "say" or "choice". */
    String kind(Node node);

    /** Where a place begins the script. */
    String start();

    /** That words are compulsory. */
    String compulsory();

    /** That a place answers an objection. */
    String objection();

    /** Where one goes back to where an objection was raised. */
    String back();

    /** The way of the identified, and that of others. */
    String identified(boolean isIdentified);

    /** The way when no rule holds. */
    String otherwise();

    /** What stands below for whoever signs: title, version, day, author, and room for a name. */
    List<String> signature();
}
