package org.infolinia.tickets.automation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kernel.Refusal;
import org.infolinia.operation.RetriedTransactions;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.EventNoted;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.automation.Firing.Result;
import org.infolinia.tickets.automation.OccasionRows.Occasion;
import org.infolinia.tickets.automation.RuleReading.Meaning;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.book.TicketInHand;
import org.infolinia.tickets.conversation.Conversation;
import org.infolinia.tickets.conversation.Conversation.Entry;
import org.infolinia.tickets.desk.AllOrNone;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.macros.DeedsOnTicket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Lets rules work on what they wait for, each occasion in a transaction of its own in which it is also taken off the list, so
 * that after a fall nothing is lost and nothing done twice. What is refused or breaks is noted in the ticket and beside the
 * rule, and holds nobody else up.
 */
@Component
class RuleWork {

    static final String PART = "automation";

    /** More often rules do not work on a ticket in {@link #A_DAY}. */
    static final int MAXIMUM_FIRINGS_A_DAY = 20;

    /** In it a rule answers a ticket at most once, so that two machines do not write to each other. */
    static final Duration A_DAY = Duration.ofDays(1);

    static final int MAXIMUM_TRIES = 3;
    static final Duration UNTIL_TRIED_AGAIN = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(RuleWork.class);
    private static final Duration KEPT_FOR = Duration.ofDays(90);
    private static final int PAGE = 100;

    private final OccasionRows occasions;
    private final TicketRuleRows rules;
    private final FiringRows firings;
    private final RuleReading reading;
    private final DeedsOnTicket deeds;
    private final TicketBook book;
    private final TicketDesk desk;
    private final Conversation conversation;
    private final AllOrNone allOrNone;
    private final RetriedTransactions transactions;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RuleWork(
            OccasionRows occasions,
            TicketRuleRows rules,
            FiringRows firings,
            RuleReading reading,
            DeedsOnTicket deeds,
            TicketBook book,
            TicketDesk desk,
            Conversation conversation,
            AllOrNone allOrNone,
            RetriedTransactions transactions,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.occasions = occasions;
        this.rules = rules;
        this.firings = firings;
        this.reading = reading;
        this.deeds = deeds;
        this.book = book;
        this.desk = desk;
        this.conversation = conversation;
        this.allOrNone = allOrNone;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** Goes on until nothing is left whose turn it is. */
    void run() {
        gatekeeper.asSystem(PART, () -> {
            for (var page = next(); !page.isEmpty(); page = next()) {
                page.forEach(this::consider);
            }
        });
    }

    void forgetOld() {
        firings.forgetBefore(clock.instant().minus(KEPT_FOR));
    }

    private List<Occasion> next() {
        return occasions.toTry(clock.instant(), PAGE);
    }

    private void consider(Occasion occasion) {
        try {
            if (allOrNone.run(() -> settled(occasion)) instanceof Refused<Result>(var refusal)) {
                settle(occasion, Result.REFUSED, name -> refused(name, refusal));
            }
        } catch (RuntimeException fault) {
            LOG.error("Rule {} broke on {}", occasion.rule(), occasion.ticket(), fault);
            giveUpOrTryAgain(occasion);
        }
    }

    private void giveUpOrTryAgain(Occasion occasion) {
        if (occasion.tries() + 1 < MAXIMUM_TRIES) {
            occasions.tryAgain(occasion, clock.instant().plus(UNTIL_TRIED_AGAIN));
        } else {
            settle(occasion, Result.FAILED, name -> Words.of("tickets.event.rule.failed", name));
        }
    }

    /** @return what it has come to; done, too, where there was nothing to do */
    private Outcome<Result> settled(Occasion occasion) {
        var ticket = book.look(occasion.ticket());
        if (!occasions.take(occasion) || ticket.isEmpty()) {
            return Outcome.done(Result.DONE);
        }
        var rule = rules.find(occasion.rule()).filter(found -> found.content().isOn());
        return rule.flatMap(found -> reading.of(found.content(), ticket.get().view(), clock.instant()))
                .map(meaning -> settled(occasion, rule.get(), ticket.get(), meaning))
                .orElseGet(() -> Outcome.done(Result.DONE));
    }

    /** That a rule was stopped is said once a day in a ticket. */
    private Outcome<Result> settled(Occasion occasion, Rule rule, TicketInHand ticket, Meaning meaning) {
        var aDayAgo = clock.instant().minus(A_DAY);
        if (rule.content().deeds().answers() && firings.hasAnswered(rule.id(), ticket.number(), aDayAgo)) {
            return Outcome.done(Result.DONE);
        }
        var stop = stopped(occasion, rule).or(() -> tooOften(ticket, rule, aDayAgo));
        if (stop.isEmpty()) {
            return done(occasion, rule, ticket, meaning);
        }
        stop.filter(words -> !firings.wereTold(ticket.number(), words, aDayAgo))
                .ifPresent(words -> note(occasion, ticket, Result.STOPPED, false, words));
        return Outcome.done(Result.STOPPED);
    }

    private static Optional<Words> stopped(Occasion occasion, Rule rule) {
        if (occasion.chain().contains(rule.id())) {
            return Optional.of(Words.of("tickets.event.rule.again", name(rule)));
        }
        return occasion.chain().size() >= RuleChain.MAXIMUM_DEPTH
                ? Optional.of(
                        Words.of("tickets.event.rule.deep", name(rule), Integer.toString(RuleChain.MAXIMUM_DEPTH)))
                : Optional.empty();
    }

    private Optional<Words> tooOften(TicketInHand ticket, Rule rule, Instant aDayAgo) {
        return firings.count(ticket.number(), aDayAgo) >= MAXIMUM_FIRINGS_A_DAY
                ? Optional.of(Words.of("tickets.event.rule.often", name(rule), Integer.toString(MAXIMUM_FIRINGS_A_DAY)))
                : Optional.empty();
    }

    private Outcome<Result> done(Occasion occasion, Rule rule, TicketInHand ticket, Meaning meaning) {
        if (meaning.objection().isPresent()) {
            return Outcome.refused(meaning.objection().get());
        }
        var before = ticket.view();
        return RuleChain.within(occasion.chain(), rule.id(), () -> performed(rule.content(), before, meaning))
                .map(after -> {
                    var words = FiringWords.done(rule.content(), before, after);
                    note(occasion, ticket, Result.DONE, rule.content().deeds().answers(), words);
                    return Result.DONE;
                });
    }

    private Outcome<Ticket> performed(Rule.Content rule, Ticket ticket, Meaning meaning) {
        if (!rule.note().isEmpty()) {
            desk.note(ticket.number(), rule.note());
        }
        return deeds.perform(ticket, rule.deeds(), meaning.edits(), 0, true);
    }

    private interface Telling {
        Words words(String rule);
    }

    /** In a transaction of its own, since that of the deeds has been undone. */
    private void settle(Occasion occasion, Result result, Telling telling) {
        transactions.run(() -> {
            var ticket = book.look(occasion.ticket());
            var isMine = occasions.take(occasion);
            rules.name(occasion.rule())
                    .filter(name -> isMine && ticket.isPresent())
                    .ifPresent(name -> note(occasion, ticket.get(), result, false, telling.words(name)));
            return isMine;
        });
    }

    private static Words refused(String rule, Refusal refusal) {
        var arguments = Stream.concat(
                Stream.of(rule, refusal.messageKey()),
                refusal.arguments().stream().map(Object::toString));
        return new Words("tickets.event.rule.refused", arguments.toList());
    }

    private static String name(Rule rule) {
        return rule.content().name();
    }

    private void note(Occasion occasion, TicketInHand ticket, Result result, boolean isAnswer, Words words) {
        var by = gatekeeper.actor();
        firings.add(occasion, clock.instant(), result, isAnswer, words);
        conversation.add(ticket.number(), Entry.event(clock.instant(), by, words));
        events.publishEvent(new EventNoted(by, ticket.view()));
    }
}
