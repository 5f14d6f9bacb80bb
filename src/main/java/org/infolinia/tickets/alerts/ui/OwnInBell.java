package org.infolinia.tickets.alerts.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.ActorNames;
import org.infolinia.kit.Formats;
import org.infolinia.kit.bell.BellPart;
import org.infolinia.tickets.alerts.OwnNews;
import org.infolinia.tickets.alerts.OwnerDesk;
import org.infolinia.tickets.ui.BellFeed;

/** Tells the agent which tickets were made his, come back to him or fall behind a promise, one kind after the other. */
@SpringComponent
class OwnInBell implements BellPart {

    private final OwnerDesk desk;
    private final BellFeed feed;
    private final ActorNames names;
    private final Formats formats;
    private final Phrasebook phrasebook;

    OwnInBell(OwnerDesk desk, BellFeed feed, ActorNames names, Formats formats, Phrasebook phrasebook) {
        this.desk = desk;
        this.feed = feed;
        this.names = names;
        this.formats = formats;
        this.phrasebook = phrasebook;
    }

    @Override
    public boolean isForMe() {
        return feed.isForMe();
    }

    @Override
    public List<News> news(Locale locale) {
        return desk.news().stream()
                .sorted(Comparator.comparing(OwnNews::happening))
                .map(news -> new News(words(news, locale), "tickets/" + news.ticket()))
                .toList();
    }

    @Override
    public Runnable listen(Runnable onChange) {
        return feed.listen(onChange);
    }

    private String words(OwnNews news, Locale locale) {
        return phrasebook.say(
                Language.ofLocale(locale),
                "tickets.bell.own." + news.happening(),
                news.ticket().toString(),
                names.inWords(news.by(), locale),
                formats.moment(news.at(), locale));
    }
}
