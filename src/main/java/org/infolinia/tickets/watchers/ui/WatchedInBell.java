package org.infolinia.tickets.watchers.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Locale;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.ActorNames;
import org.infolinia.kit.Formats;
import org.infolinia.kit.bell.BellPart;
import org.infolinia.tickets.ui.BellFeed;
import org.infolinia.tickets.watchers.WatchDesk;
import org.infolinia.tickets.watchers.WatchNews;

/** Tells the agent what others did on tickets that he watches. */
@SpringComponent
class WatchedInBell implements BellPart {

    private final WatchDesk watching;
    private final BellFeed feed;
    private final ActorNames names;
    private final Formats formats;
    private final Phrasebook phrasebook;

    WatchedInBell(WatchDesk watching, BellFeed feed, ActorNames names, Formats formats, Phrasebook phrasebook) {
        this.watching = watching;
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
        return watching.news().stream()
                .map(news ->
                        new News(words(news, locale), "tickets/" + news.ticket().number()))
                .toList();
    }

    @Override
    public Runnable listen(Runnable onChange) {
        return feed.listen(onChange);
    }

    private String words(WatchNews news, Locale locale) {
        return phrasebook.say(
                Language.ofLocale(locale),
                "tickets.bell.watch." + news.happening(),
                news.ticket().number().toString(),
                names.inWords(news.by(), locale),
                formats.moment(news.at(), locale));
    }
}
