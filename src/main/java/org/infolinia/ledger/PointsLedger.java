package org.infolinia.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What participants have, how it came about, and the only door through which it changes. */
@Service
public class PointsLedger {

    /** The most lines one statement shows. */
    public static final int MAXIMUM_LINES = 1_000;

    /** How many postings share one transaction when history is imported. */
    static final int IMPORT_CHUNK = 2_000;

    private final Adjustments adjustments;
    private final RulePostings rulePostings;
    private final Postings postings;
    private final Wallets wallets;
    private final Statements statements;
    private final LedgerWords words;
    private final LedgerCalendar calendar;
    private final PatientTransactions transactions;
    private final ParticipantRegister register;
    private final Gatekeeper gatekeeper;

    PointsLedger(
            Adjustments adjustments,
            RulePostings rulePostings,
            Postings postings,
            Wallets wallets,
            Statements statements,
            LedgerWords words,
            LedgerCalendar calendar,
            PatientTransactions transactions,
            ParticipantRegister register,
            Gatekeeper gatekeeper) {
        this.adjustments = adjustments;
        this.rulePostings = rulePostings;
        this.postings = postings;
        this.wallets = wallets;
        this.statements = statements;
        this.words = words;
        this.calendar = calendar;
        this.transactions = transactions;
        this.register = register;
        this.gatekeeper = gatekeeper;
    }

    /** What an adjustment would do; nothing is written, and exceeded limits are shown instead of refused. */
    @Transactional(readOnly = true)
    public Outcome<AdjustmentPreview> preview(AdjustmentProposal proposal) {
        gatekeeper.demand(Permission.ADJUST_POINTS, proposal.program());
        return adjustments.preview(proposal);
    }

    /** Adds or takes points by hand. Asked again with the same key it answers the same and posts nothing. */
    public Outcome<Receipt> adjust(AdjustPoints command) {
        var maker = gatekeeper.demand(Permission.ADJUST_POINTS, command.program());
        return transactions.run(() -> adjustments.adjust(command, maker));
    }

    /** Undoes an adjustment in full, at most once; the lots become what they were. */
    public Outcome<Receipt> reverse(ReverseAdjustment command) {
        return transactions.run(() -> postings.adjustment(command.posting())
                .filter(adjustment -> gatekeeper.allows(
                        Permission.VIEW_LEDGER, adjustment.wallet().program()))
                .map(adjustment -> adjustments.reverse(
                        command,
                        adjustment,
                        gatekeeper.demand(
                                Permission.APPROVE_ADJUSTMENTS,
                                adjustment.wallet().program())))
                .orElseGet(() -> Outcome.refused("posting-not-reversible")));
    }

    /** Posts what the program's own rules move; only the system does that. */
    public Outcome<Receipt> post(PostPoints line) {
        var maker = demandSystem();
        return transactions.run(() -> {
            var report = rulePostings.post(line.program(), List.of(line), maker);
            return report.refused().stream()
                    .findFirst()
                    .<Outcome<Receipt>>map(refused -> Outcome.refused(refused.refusal()))
                    .orElseGet(() -> Outcome.done(receiptOf(line, report.alreadyThere() > 0)));
        });
    }

    /**
     * Posts a long history in the given order, {@value #IMPORT_CHUNK} lines a transaction. A stopped import is simply
     * repeated: what is there already is passed over. Lines that cannot be posted are reported and hold nobody up.
     */
    public ImportReport importHistory(List<PostPoints> history) {
        var maker = demandSystem();
        var report = ImportReport.nothing();
        var byProgram = history.stream().collect(Collectors.groupingBy(PostPoints::program));
        for (var program : byProgram.entrySet()) {
            for (var chunk : chunksOf(program.getValue())) {
                report = report.plus(transactions.run(() -> rulePostings.post(program.getKey(), chunk, maker)));
            }
        }
        return report;
    }

    /** What the participant has to spend. */
    @Transactional(readOnly = true)
    public WalletView wallet(ParticipantId participant) {
        var wallet = wallets.copyOf(redeemable(readable(participant)));
        var lots = wallet.lots().stream()
                .sorted(OpenLot.SPENDING_ORDER)
                .map(lot -> new WalletView.Lot(Points.of(lot.remaining()), lot.earnedOn(), lot.expiresOn()))
                .toList();
        return new WalletView(
                PointUnit.REDEEMABLE,
                wallet.posted(),
                wallet.posted().plus(wallet.available().negated()),
                lots);
    }

    /** The newest lines, at most {@value #MAXIMUM_LINES}. */
    @Transactional(readOnly = true)
    public List<StatementLine> statement(ParticipantId participant, int limit) {
        return lines(participant, LocalDate.EPOCH, calendar.today(), limit);
    }

    /** The lines of these days, newest first, at most {@value #MAXIMUM_LINES}. */
    @Transactional(readOnly = true)
    public List<StatementLine> statement(ParticipantId participant, LocalDate from, LocalDate to) {
        return lines(participant, from, to, MAXIMUM_LINES);
    }

    /** What the participant had on the evening of a day. */
    @Transactional(readOnly = true)
    public Points balanceOn(ParticipantId participant, LocalDate day) {
        return statements.balanceOn(redeemable(readable(participant)), day);
    }

    /** How the balance before {@code from} became that of {@code to}, in numbers and in the participant's words. */
    @Transactional(readOnly = true)
    public Explanation explain(ParticipantId participant, LocalDate from, LocalDate to) {
        var owner = readable(participant);
        var sums = statements.sums(redeemable(owner), from, to);
        return new Explanation(
                from,
                to,
                sums.opening(),
                sums.parts(),
                sums.closing(),
                words.explained(from, to, sums.opening(), sums.parts(), sums.closing(), owner.language()));
    }

    private List<StatementLine> lines(ParticipantId participant, LocalDate from, LocalDate to, int limit) {
        return statements.lines(redeemable(readable(participant)), from, to, Math.min(limit, MAXIMUM_LINES));
    }

    private Receipt receiptOf(PostPoints line, boolean isReplay) {
        var receipt = postings.byKey(line.program(), line.key()).orElseThrow().receipt();
        return new Receipt(receipt.posting(), receipt.points(), receipt.balanceAfter(), isReplay);
    }

    private Participant readable(ParticipantId id) {
        var participant =
                register.find(id).orElseThrow(() -> new AccessDeniedException("No such participant in scope"));
        gatekeeper.demand(Permission.VIEW_LEDGER, participant.program());
        return participant;
    }

    private Actor demandSystem() {
        var actor = gatekeeper.actor();
        if (actor.kind() != Actor.Kind.SYSTEM) {
            throw new AccessDeniedException("Rules are applied by the system and not by people");
        }
        return actor;
    }

    private static WalletKey redeemable(Participant participant) {
        return WalletKey.redeemable(participant.program(), participant.id());
    }

    private static List<List<PostPoints>> chunksOf(List<PostPoints> lines) {
        var chunks = new ArrayList<List<PostPoints>>();
        for (int start = 0; start < lines.size(); start += IMPORT_CHUNK) {
            chunks.add(lines.subList(start, Math.min(start + IMPORT_CHUNK, lines.size())));
        }
        return chunks;
    }
}
