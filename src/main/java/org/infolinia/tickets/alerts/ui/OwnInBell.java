package org.infolinia.tickets.alerts.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.ActorNames;
import org.infolinia.kit.Formats;
import org.infolinia.kit.bell.BellPart;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.alerts.OwnNews;
import org.infolinia.tickets.alerts.OwnNews.Happening;
import org.infolinia.tickets.alerts.OwnerDesk;
import org.infolinia.tickets.ui.UnsentFeed;

/**
 * Tells the agent which tickets were made his, come back to him or fall behind a promise. A few of each kind have a line of
 * their own, and the others one together.
 */
@SpringComponent
class OwnInBell implements BellPart {

    /** Of one kind. */
    static final int MOST_LINES = 5;

    private static final String MINE = "tickets?view=mine";

    private final OwnerDesk desk;
    private final UnsentFeed feed;
    private final Gatekeeper gatekeeper;
    private final ActorNames names;
    private final Formats formats;
    private final Phrasebook phrasebook;

    OwnInBell(
            OwnerDesk desk,
            UnsentFeed feed,
            Gatekeeper gatekeeper,
            ActorNames names,
            Formats formats,
            Phrasebook phrasebook) {
        this.desk = desk;
        this.feed = feed;
        this.gatekeeper = gatekeeper;
        this.names = names;
        this.formats = formats;
        this.phrasebook = phrasebook;
    }

    @Override
    public boolean isForMe() {
        return gatekeeper.allows(Permission.WORK_TICKETS) && gatekeeper.agent().isPresent();
    }

    @Override
    public List<News> news(Locale locale) {
        var all = desk.news();
        return Arrays.stream(Happening.values())
                .flatMap(happening -> lines(
                        happening,
                        all.stream()
                                .filter(news -> news.happening() == happening)
                                .toList(),
                        locale))
                .toList();
    }

    @Override
    public Runnable listen(Runnable onChange) {
        return feed.listen(onChange);
    }

    private Stream<News> lines(Happening happening, List<OwnNews> ofKind, Locale locale) {
        var lines = ofKind.stream()
                .limit(MOST_LINES)
                .map(news -> new News(words(news, locale), "tickets/" + news.ticket()));
        int others = ofKind.size() - MOST_LINES;
        return others > 0 ? Stream.concat(lines, Stream.of(together(happening, others, locale))) : lines;
    }

    private News together(Happening happening, int number, Locale locale) {
        return new News(phrasebook.say(Language.ofLocale(locale), "tickets.bell.own.more." + happening, number), MINE);
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
