package org.infolinia.quality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Locale;
import java.util.OptionalDouble;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.quality.Review;

/** How reviews are told wherever they are shown. */
@SpringComponent
class ReviewWords {

    private static final String NOTHING = "–";

    private final Formats formats;
    private final ProgramDirectory programs;

    ReviewWords(Formats formats, ProgramDirectory programs) {
        this.formats = formats;
        this.programs = programs;
    }

    String program(Review review) {
        return programs.get(review.program()).name();
    }

    String when(Review review) {
        return formats.moment(review.contactAt(), locale());
    }

    String share(OptionalDouble share) {
        return share.isPresent() ? formats.percent(share.getAsDouble(), locale()) : NOTHING;
    }

    /** Leads to the contact, beside the review, since both are needed at once. */
    static Component contact(Review review) {
        var parts = review.contact().split(":", 2);
        boolean isTicket = parts[0].equals("ticket");
        var link = new Anchor(
                isTicket ? "tickets/INF-" + parts[1] : "calls/" + parts[1],
                isTicket ? "INF-" + parts[1] : say("quality.contact.call", parts[1]));
        link.setTarget(AnchorTarget.BLANK);
        return link;
    }

    static Anchor to(Review review, String words) {
        return new Anchor("reviews/" + review.id().value(), words);
    }

    /** The score, and apart from it whether something critical was missed. */
    Component result(Review review) {
        var score = new Span(share(review.score()));
        score.addClassName("strong");
        var result = new Span(score);
        result.addClassName("review-result");
        if (review.hasMissedCritical()) {
            result.add(new Badge(Icon.ALERT, say("quality.critical-missed"), Tone.BAD));
        }
        return result;
    }

    static Language language() {
        return Language.ofLocale(locale());
    }

    static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
