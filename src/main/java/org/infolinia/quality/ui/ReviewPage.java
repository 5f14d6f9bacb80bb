package org.infolinia.quality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Card;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.Tone;
import org.infolinia.kit.WorkPage;
import org.infolinia.quality.Review;
import org.infolinia.quality.ReviewDesk;
import org.infolinia.quality.ReviewId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.SignedInAgent;

/** One contact that was drawn: to judge it, or to read how it was judged and to reply. */
@Route("reviews/:review([0-9]{1,18})")
@PermitAll
class ReviewPage extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private final transient ReviewDesk desk;
    private final transient ReviewWords words;
    private final transient Gatekeeper gatekeeper;
    private final transient Clock clock;

    ReviewPage(ReviewDesk desk, ReviewWords words, Gatekeeper gatekeeper, Clock clock) {
        this.desk = desk;
        this.words = words;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
        addClassName("reviews");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters()
                .getLong("review")
                .filter(number -> number > 0)
                .map(ReviewId::new)
                .orElseThrow(NotFoundException::new);
        show(desk.find(id).orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("quality.review");
    }

    private void show(Review review) {
        removeAll();
        var strip = new Strip(getTranslation("quality.review-of", review.agentName()), ReviewWords.contact(review));
        if (gatekeeper.allows(Permission.JUDGE_CONTACTS, review.program())) {
            strip.startingWith(new Anchor("quality", getTranslation("quality.title")));
        }
        if (review.isDouble()) {
            strip.with(new Badge(Icon.USERS, getTranslation("quality.double"), Tone.NEUTRAL));
        }
        add(new WorkPage(strip).who(about(review)).work(found(review)).state(beside(review)));
    }

    private Component about(Review review) {
        return new Card(Icon.INFO, getTranslation("quality.about"))
                .with(new Facts()
                        .with(getTranslation("quality.contact"), ReviewWords.contact(review))
                        .with(getTranslation("quality.when"), words.when(review))
                        .with(getTranslation("quality.agent"), review.agentName())
                        .with(getTranslation("quality.program"), words.program(review))
                        .with(
                                getTranslation("quality.scorecard"),
                                getTranslation(
                                        "quality.version", review.scorecard().version())));
    }

    private Component found(Review review) {
        return review.isComplete() || !review.scorings().isEmpty()
                ? new JudgedCard(review, words)
                : new JudgingForm(review, desk, words, () -> refresh(review));
    }

    private Component beside(Review review) {
        return review.isComplete()
                ? new ReplyCard(
                        review,
                        isOwn(review) && review.isOpenToReply(clock.instant()),
                        desk.mayAnswer(review),
                        desk,
                        () -> refresh(review))
                : new Card(Icon.HOURGLASS, getTranslation("quality.reply"))
                        .with(new Paragraph(getTranslation(
                                review.scorings().isEmpty() ? "quality.not-judged-yet" : "quality.second-one-waits")));
    }

    private boolean isOwn(Review review) {
        return gatekeeper
                .agent()
                .map(SignedInAgent::id)
                .filter(review.agent()::equals)
                .isPresent();
    }

    private void refresh(Review review) {
        desk.find(review.id()).ifPresent(this::show);
    }
}
