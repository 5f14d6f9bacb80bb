package org.infolinia.surveys.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.Formats;
import org.infolinia.kit.bell.BellPart;
import org.infolinia.operation.news.Listeners;
import org.infolinia.operation.news.Messenger;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.surveys.FollowUp;
import org.infolinia.surveys.FollowUpDesk;
import org.infolinia.surveys.SurveyEvent;
import org.infolinia.surveys.SurveyEvent.FollowUpAssigned;
import org.infolinia.surveys.SurveyEvent.FollowUpClosed;
import org.infolinia.surveys.SurveyEvent.FollowUpTaken;
import org.springframework.context.event.EventListener;

/** Reminds whoever was given a low score to look into, or has taken it. */
@SpringComponent
class FollowUpsInBell implements BellPart {

    private final FollowUpDesk desk;
    private final Gatekeeper gatekeeper;
    private final Formats formats;
    private final Phrasebook phrasebook;
    private final Clock clock;
    private final Listeners<SurveyEvent> listeners;

    FollowUpsInBell(
            FollowUpDesk desk,
            Gatekeeper gatekeeper,
            Formats formats,
            Phrasebook phrasebook,
            Clock clock,
            Messenger messenger) {
        this.desk = desk;
        this.gatekeeper = gatekeeper;
        this.formats = formats;
        this.phrasebook = phrasebook;
        this.clock = clock;
        this.listeners = new Listeners<>(messenger);
    }

    @Override
    public boolean isForMe() {
        return gatekeeper.allows(Permission.READ_REPORTS) && gatekeeper.agent().isPresent();
    }

    @Override
    public List<News> news(Locale locale) {
        return desk.mine().stream()
                .map(followUp -> new News(words(followUp, locale), "surveys"))
                .toList();
    }

    @Override
    public Runnable listen(Runnable onChange) {
        return listeners.add(event -> onChange.run());
    }

    @EventListener({FollowUpAssigned.class, FollowUpTaken.class, FollowUpClosed.class})
    void on(SurveyEvent event) {
        listeners.tellAfterCommit(event);
    }

    private String words(FollowUp followUp, Locale locale) {
        return phrasebook.say(
                Language.ofLocale(locale),
                followUp.isOverdue(clock.instant()) ? "surveys.bell.follow-up-overdue" : "surveys.bell.follow-up",
                formats.moment(followUp.dueAt(), locale));
    }
}
