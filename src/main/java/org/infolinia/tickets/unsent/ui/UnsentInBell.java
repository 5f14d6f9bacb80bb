package org.infolinia.tickets.unsent.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.Formats;
import org.infolinia.kit.bell.BellPart;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.asides.Aside;
import org.infolinia.tickets.asides.AsideNews;
import org.infolinia.tickets.asides.AsideShelf;
import org.infolinia.tickets.desk.UnsentAnswers;
import org.infolinia.tickets.desk.UnsentAnswers.Notice;
import org.infolinia.tickets.ui.BellFeed;

/** Reminds of answers of the agent that do not get out, and of somebody else whom he wrote to and who has answered. */
@SpringComponent
class UnsentInBell implements BellPart {

    private final UnsentAnswers answers;
    private final AsideShelf asides;
    private final BellFeed feed;
    private final Formats formats;
    private final Phrasebook phrasebook;

    UnsentInBell(UnsentAnswers answers, AsideShelf asides, BellFeed feed, Formats formats, Phrasebook phrasebook) {
        this.answers = answers;
        this.asides = asides;
        this.feed = feed;
        this.formats = formats;
        this.phrasebook = phrasebook;
    }

    @Override
    public boolean isForMe() {
        return feed.isForMe();
    }

    @Override
    public List<News> news(Locale locale) {
        return Stream.concat(
                        answers.mine().stream()
                                .map(notice -> news(notice.ticket().number(), words(notice, locale))),
                        asides.news().stream().map(news -> news(news.ticket().number(), words(news, locale))))
                .toList();
    }

    @Override
    public Runnable listen(Runnable onChange) {
        return feed.listen(onChange);
    }

    private static News news(TicketNumber ticket, String words) {
        return new News(words, "tickets/" + ticket);
    }

    private String words(AsideNews news, Locale locale) {
        return phrasebook.say(
                Language.ofLocale(locale),
                news.aside().state() == Aside.State.UNDELIVERED
                        ? "tickets.bell.aside-undelivered"
                        : "tickets.bell.aside-answered",
                news.ticket().number().toString(),
                news.aside().address().value(),
                formats.moment(news.since(), locale));
    }

    private String words(Notice notice, Locale locale) {
        var language = Language.ofLocale(locale);
        var number = notice.ticket().number().toString();
        return switch (notice) {
            case Notice.GivenUp(Ticket _, var since) ->
                phrasebook.say(language, "tickets.bell.given-up", number, formats.moment(since, locale));
            case Notice.Held(Ticket _, var since, var mailbox) ->
                phrasebook.say(language, "tickets.bell.held", number, mailbox.value(), formats.moment(since, locale));
        };
    }
}
