package org.infolinia.ledger.statement;

import java.time.LocalDate;
import java.util.List;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.WalletKey;
import org.infolinia.ledger.journal.WalletOwners;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a participant's balance came about. Days are those on which things counted, in the installation's time zone.
 * Every question fails with an {@link AccessDeniedException} when the asker may not look into the wallet.
 */
@Service
public class Statements {

    /** The most lines one statement shows. */
    public static final int MAXIMUM_LINES = 1_000;

    /** How many lines a page has. */
    public static final int PAGE_LINES = 100;

    /** Before this day no program kept books. */
    public static final LocalDate BEGINNING = LocalDate.EPOCH;

    private final WalletHistory history;
    private final WalletOwners owners;
    private final ExplanationWords words;
    private final LedgerCalendar calendar;

    Statements(WalletHistory history, WalletOwners owners, ExplanationWords words, LedgerCalendar calendar) {
        this.history = history;
        this.owners = owners;
        this.words = words;
        this.calendar = calendar;
    }

    /** The newest lines, newest first, at most {@value #MAXIMUM_LINES}. */
    @Transactional(readOnly = true)
    public List<StatementLine> newest(ParticipantId participant, int limit) {
        return history.lines(
                wallet(participant), BEGINNING, StatementKey.after(calendar.today()), Math.min(limit, MAXIMUM_LINES));
    }

    /** The lines of these days, both included, newest first, at most {@value #MAXIMUM_LINES}. */
    @Transactional(readOnly = true)
    public List<StatementLine> between(ParticipantId participant, LocalDate from, LocalDate to) {
        return history.lines(wallet(participant), from, StatementKey.after(to), MAXIMUM_LINES);
    }

    /** The first lines of these days, both included, newest first. */
    @Transactional(readOnly = true)
    public StatementPage firstPage(ParticipantId participant, LocalDate from, LocalDate to) {
        return page(participant, from, StatementKey.after(to));
    }

    /**
     * The lines that come after a page.
     *
     * @param next what that page said; postings made meanwhile neither shift nor hide a line
     */
    @Transactional(readOnly = true)
    public StatementPage nextPage(ParticipantId participant, LocalDate from, StatementKey next) {
        return page(participant, from, next);
    }

    /** What the participant had on the evening of a day. */
    @Transactional(readOnly = true)
    public Points balanceOn(ParticipantId participant, LocalDate day) {
        return history.balanceOn(wallet(participant), day);
    }

    /** How the balance before {@code from} became that of {@code to}, in numbers and in the participant's words. */
    @Transactional(readOnly = true)
    public Explanation explain(ParticipantId participant, LocalDate from, LocalDate to) {
        var owner = owners.readable(participant);
        var wallet = WalletKey.redeemable(owner);
        var sums = history.sums(wallet, from, to);
        var lapses = sums.hasExpired() ? history.lapses(wallet, from, to) : List.<Lapse>of();
        return new Explanation(
                from,
                to,
                sums.opening(),
                sums.parts(),
                sums.closing(),
                words.explained(from, to, sums, lapses, owner.language()));
    }

    private StatementPage page(ParticipantId participant, LocalDate from, StatementKey before) {
        return StatementPage.of(history.lines(wallet(participant), from, before, PAGE_LINES + 1), PAGE_LINES);
    }

    private WalletKey wallet(ParticipantId participant) {
        return WalletKey.redeemable(owners.readable(participant));
    }
}
