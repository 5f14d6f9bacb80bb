package org.infolinia.reporting.ui.sheet;

import com.vaadin.flow.component.UI;
import java.util.HashMap;
import org.infolinia.reporting.ui.sheet.Cell.Bit;
import org.infolinia.surveys.Aspect;
import org.jspecify.annotations.Nullable;

/** Words that lead to the answers they are about. */
public final class AnswersLink {

    public static final String ROUTE = "figures/answers";
    public static final String TOPIC = "topic";
    public static final String ASPECT = "aspect";

    private AnswersLink() {}

    /**
     * @param topic null for all
     * @param aspect null for the score of the contact itself
     */
    public static Bit to(BoardQuestion question, @Nullable String topic, @Nullable Aspect aspect, String words) {
        var more = new HashMap<String, String>();
        if (topic != null) {
            more.put(TOPIC, topic);
        }
        if (aspect != null) {
            more.put(ASPECT, aspect.key());
        }
        return new Bit(
                words, question.address(ROUTE, more), UI.getCurrent().getTranslation("reporting.answers"), false);
    }
}
