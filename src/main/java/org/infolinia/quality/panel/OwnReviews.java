package org.infolinia.quality.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.Locale;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.quality.Review;
import org.infolinia.quality.Review.Verdict;
import org.infolinia.quality.ReviewDesk;

/** The asker's contacts that were judged, each leading to what was found. */
@SpringComponent
public class OwnReviews {

    private final ReviewDesk desk;
    private final Formats formats;
    private final Clock clock;

    OwnReviews(ReviewDesk desk, Formats formats, Clock clock) {
        this.desk = desk;
        this.formats = formats;
        this.clock = clock;
    }

    public Component card() {
        var card = new Card(Icon.EAR, say("quality.own"));
        var mine = desk.mine();
        if (mine.isEmpty()) {
            return card.with(new EmptyState(Icon.EAR, say("quality.own-none")));
        }
        var list = new UnorderedList();
        list.addClassName("own-reviews");
        mine.forEach(review -> list.add(item(review)));
        return card.with(list);
    }

    private ListItem item(Review review) {
        var locale = UI.getCurrent().getLocale();
        var item =
                new ListItem(new Anchor("reviews/" + review.id().value(), formats.moment(review.contactAt(), locale)));
        if (review.counts()) {
            addResult(item, review, locale);
        } else {
            item.add(new Badge(Icon.X, say(Verdict.SET_ASIDE.messageKey()), Tone.NEUTRAL));
        }
        if (review.isOpenToReply(clock.instant())) {
            review.replyUntil()
                    .ifPresent(until -> item.add(
                            new Badge(Icon.MAIL, say("quality.may-reply", formats.day(until, locale)), Tone.NEUTRAL)));
        }
        return item;
    }

    private void addResult(ListItem item, Review review, Locale locale) {
        review.score()
                .ifPresentOrElse(
                        score -> item.add(new Span(formats.percent(score, locale))), () -> item.add(new Span("–")));
        if (review.hasMissedCritical()) {
            item.add(new Badge(Icon.ALERT, say("quality.critical-missed"), Tone.BAD));
        }
        if (review.answer() != null) {
            item.add(new Badge(Icon.CHECK, say(Verdict.UPHELD.messageKey()), Tone.NEUTRAL));
        }
    }

    private static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
