package org.infolinia.tickets.legal;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.ProgramZones;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.book.LegalClock;
import org.infolinia.tickets.book.LegalDays;
import org.infolinia.tickets.book.LegalTerm;
import org.infolinia.tickets.book.LegalTerms;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.book.TicketInHand;
import org.infolinia.tickets.desk.AnswerTicket;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.legal.LegalAnswer.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the answer that the law wants is recorded, put off by notice, or said not to be owed. */
@Service
@Transactional
public class LegalDesk {

    public static final int MAXIMUM_REFERENCE_LENGTH = 100;
    public static final int MAXIMUM_REASON_LENGTH = 500;

    private final LegalRows rows;
    private final LegalTerms terms;
    private final LegalDays days;
    private final LegalClock legalClock;
    private final TicketBook book;
    private final TicketFiles files;
    private final TicketDesk desk;
    private final ProgramDirectory programs;
    private final ProgramZones zones;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    LegalDesk(
            LegalRows rows,
            LegalTerms terms,
            LegalDays days,
            LegalClock legalClock,
            TicketBook book,
            TicketFiles files,
            TicketDesk desk,
            ProgramDirectory programs,
            ProgramZones zones,
            Gatekeeper gatekeeper,
            Clock clock) {
        this.rows = rows;
        this.terms = terms;
        this.days = days;
        this.legalClock = legalClock;
        this.book = book;
        this.files = files;
        this.desk = desk;
        this.programs = programs;
        this.zones = zones;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    /** Empty when the law sets no term, and of a ticket that is not there for the asker. */
    @Transactional(readOnly = true)
    public Optional<LegalState> of(TicketNumber number) {
        return files.find(number).flatMap(this::state);
    }

    /** What was sent to the participant, the newest first. */
    @Transactional(readOnly = true)
    public List<Message> sent(TicketNumber number) {
        return files.conversation(number).reversed().stream()
                .filter(message -> message.direction() == Direction.OUT)
                .toList();
    }

    /** The greatest {@link Message#arrival} that there is, or 0. */
    @Transactional(readOnly = true)
    public long newestArrival(TicketNumber number) {
        return files.conversation(number).stream().mapToLong(Message::arrival).max().orElse(0);
    }

    /**
     * Says which message that was sent is the answer. Refused as {@code legal-settled} when none is owed or one is recorded,
     * and as {@code legal-message} when it is no answer of this ticket.
     */
    public Outcome<LegalState> answeredByMail(TicketNumber number, long message) {
        return onOwed(
                number,
                ticket -> sent(number).stream()
                        .filter(each -> each.id() == message)
                        .findFirst()
                        .map(answer -> settled(ticket, Way.MAIL, message, dayOf(ticket, answer.at()), ""))
                        .orElseGet(() -> Outcome.refused("legal-message")));
    }

    /**
     * Says that the answer was posted. Refused as {@code legal-settled}, {@code legal-day} when it was not posted between the
     * ticket's beginning and today, and {@code legal-reference} without a reference or with one that is too long.
     */
    public Outcome<LegalState> answeredByLetter(TicketNumber number, LocalDate postedOn, String reference) {
        return onOwed(number, ticket -> {
            var today = dayOf(ticket, clock.instant());
            if (postedOn.isAfter(today)
                    || postedOn.isBefore(dayOf(ticket, ticket.view().openedAt()))) {
                return Outcome.refused("legal-day");
            }
            return isBetween(reference, MAXIMUM_REFERENCE_LENGTH)
                    ? settled(ticket, Way.LETTER, null, postedOn, reference.strip())
                    : Outcome.refused("legal-reference", MAXIMUM_REFERENCE_LENGTH);
        });
    }

    /**
     * Says why no answer is owed, as when a complaint was withdrawn. Refused as {@code legal-settled}, and as
     * {@code legal-reason} without a reason or with one that is too long.
     */
    public Outcome<LegalState> notOwed(TicketNumber number, String reason) {
        return onOwed(
                number,
                ticket -> isBetween(reason, MAXIMUM_REASON_LENGTH)
                        ? settled(ticket, Way.NONE, null, dayOf(ticket, clock.instant()), reason.strip())
                        : Outcome.refused("legal-reason", MAXIMUM_REASON_LENGTH));
    }

    /** What was recorded was a mistake: an answer is owed as before. Refused as {@code legal-unrecorded} and {@code ticket-merged}. */
    public Outcome<LegalState> takeBack(TicketNumber number) {
        return onUnmerged(
                number,
                ticket -> rows.answer(number, ticket.view().kind())
                        .map(answer -> {
                            rows.forgetAnswer(number, ticket.view().kind());
                            book.reckonLegalDay(ticket, gatekeeper.actor());
                            return told(ticket, LegalWritten.of(answer), standing(ticket));
                        })
                        .orElseGet(() -> Outcome.refused("legal-unrecorded")));
    }

    /**
     * Takes the longer time that the law grants to whoever gives notice within the first term: the notice goes to the
     * participant as an answer, after which the ticket is open. Refused as {@code legal-settled},
     * {@code legal-not-extendable}, {@code legal-extended}, {@code legal-too-late}, {@code legal-not-for-merged} when a ticket that was merged
     * into this one must be answered sooner all the same, and as {@link TicketDesk#answer} refuses.
     *
     * @param notice what the participant reads: why it takes longer, and until when
     * @param lastRead the greatest {@link Message#arrival} that the agent has seen
     */
    public Outcome<LegalState> extend(TicketNumber number, String notice, long lastRead) {
        return onOwed(number, ticket -> {
            var state = state(ticket.view()).orElseThrow();
            var objection = objectionToNotice(state);
            if (objection.isPresent()) {
                return Outcome.refused(objection.get());
            }
            if (!isBetween(notice, AnswerTicket.MAXIMUM_LENGTH)) {
                return Outcome.refused("legal-notice", AnswerTicket.MAXIMUM_LENGTH);
            }
            return switch (desk.answer(new AnswerTicket(number, notice, lastRead, false, State.OPEN))) {
                case Outcome.Refused<Long>(var refusal) -> Outcome.refused(refusal);
                case Outcome.Done<Long>(var message) -> extended(ticket, state, message);
            };
        });
    }

    /** The answer that was sent when the ticket ended is the one that was owed. */
    void answeredAtTheEnd(TicketNumber number) {
        var ticket = book.take(number);
        if (ticket.view().legalDueOn() != null) {
            sent(number).stream()
                    .findFirst()
                    .ifPresent(answer -> settled(ticket, Way.MAIL, answer.id(), dayOf(ticket, answer.at()), ""));
        }
    }

    private interface Deed {
        Outcome<LegalState> on(TicketInHand ticket);
    }

    private Outcome<LegalState> onUnmerged(TicketNumber number, Deed deed) {
        var ticket = book.take(number);
        return ticket.view().mergedInto() == null
                ? deed.on(ticket)
                : Outcome.refused("ticket-merged", number.toString());
    }

    private Outcome<LegalState> onOwed(TicketNumber number, Deed deed) {
        return onUnmerged(
                number,
                ticket -> ticket.view().legalDueOn() == null
                        ? Outcome.refused("legal-settled", number.toString())
                        : deed.on(ticket));
    }

    private Outcome<LegalState> settled(
            TicketInHand ticket, Way way, @Nullable Long message, LocalDate day, String words) {
        var due = requireNonNull(ticket.view().legalDueOn());
        var answer = new LegalAnswer(
                due, way, message, day, words, gatekeeper.actor().name());
        rows.put(ticket.number(), ticket.view().kind(), answer, clock.instant());
        book.reckonLegalDay(ticket, gatekeeper.actor());
        return told(ticket, LegalWritten.due(due), LegalWritten.of(answer));
    }

    private Outcome<LegalState> extended(TicketInHand ticket, LegalState state, long message) {
        var first = requireNonNull(state.dueOn());
        var last = longestDay(ticket.view(), state.term());
        rows.put(
                ticket.number(),
                ticket.view().kind(),
                new LegalExtension(first, last, message, gatekeeper.actor().name()),
                clock.instant());
        book.reckonLegalDay(ticket, gatekeeper.actor());
        return told(ticket, LegalWritten.due(first), standing(ticket));
    }

    private LegalWritten standing(TicketInHand ticket) {
        var view = ticket.view();
        return view.legalDueOn() == null
                ? LegalWritten.of(rows.answer(view.number(), view.kind()).orElseThrow())
                : LegalWritten.due(view.legalDueOn());
    }

    private Outcome<LegalState> told(TicketInHand ticket, LegalWritten before, LegalWritten after) {
        book.tell(ticket, Field.LEGAL, before.written(), after.written(), gatekeeper.actor());
        return Outcome.done(state(ticket.view()).orElseThrow());
    }

    private static Optional<Refusal> objectionToNotice(LegalState state) {
        if (!state.term().canBeExtended()) {
            return Optional.of(Refusal.of("legal-not-extendable"));
        }
        if (state.extension() != null) {
            return Optional.of(Refusal.of("legal-extended"));
        }
        if (state.longestDay() != null) {
            return Optional.empty();
        }
        return Optional.of(Refusal.of(
                state.today().isAfter(requireNonNull(state.dueOn())) ? "legal-too-late" : "legal-not-for-merged"));
    }

    private Optional<LegalState> state(Ticket ticket) {
        return terms.of(ticket.program(), ticket.kind(), ticket.participant())
                .map(term -> state(
                        ticket,
                        term,
                        rows.answer(ticket.number(), ticket.kind()).orElse(null),
                        rows.extension(ticket.number(), ticket.kind()).orElse(null)));
    }

    private LegalState state(
            Ticket ticket, LegalTerm term, @Nullable LegalAnswer answer, @Nullable LegalExtension extension) {
        var zone = zones.of(ticket.program());
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var due = ticket.legalDueOn();
        return new LegalState(
                term,
                today,
                LocalDate.ofInstant(ticket.openedAt(), zone),
                due,
                answer,
                extension,
                due == null || answer != null || extension != null || !term.canBeExtended() || today.isAfter(due)
                        ? null
                        : afterNotice(ticket, term, due));
    }

    /** Null when one of the tickets that were merged into this one must be answered by then all the same. */
    private @Nullable LocalDate afterNotice(Ticket ticket, LegalTerm term, LocalDate due) {
        var longest = longestDay(ticket, term);
        var last = days.ofMerged(ticket).filter(longest::isAfter).orElse(longest);
        return last.isAfter(due) ? last : null;
    }

    private LocalDate longestDay(Ticket ticket, LegalTerm term) {
        return legalClock.longestDay(
                term,
                ticket.openedAt(),
                zones.of(ticket.program()),
                programs.get(ticket.program()).country());
    }

    private LocalDate dayOf(TicketInHand ticket, Instant moment) {
        return LocalDate.ofInstant(moment, zones.of(ticket.program()));
    }

    private static boolean isBetween(String words, int most) {
        return !words.isBlank() && words.strip().length() <= most;
    }
}
