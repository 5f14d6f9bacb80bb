package org.infolinia.ledger.insight.figures;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.ledger.journal.PostingKind;

/** What figures count: postings of some kinds in a period, or participants. The number and its rows come from one condition. */
public enum Counted {
    /** Who had joined by the end of the period. */
    ENROLLED(Of.PARTICIPANTS, ""),
    /** Who bought or submitted in the period. */
    ACTIVE(Of.PARTICIPANTS, Sql.NOT_TAKEN_BACK, PostingKind.PURCHASE, PostingKind.CODE, PostingKind.DECLARATION),
    /** Purchases, codes and declarations that were not taken back whole. */
    SUBMISSIONS(Of.POSTINGS, Sql.NOT_TAKEN_BACK, PostingKind.PURCHASE, PostingKind.CODE, PostingKind.DECLARATION),
    /** What the program's rules gave, less what was taken back of it in the period. */
    ISSUES(
            Of.POSTINGS,
            Sql.REVERSALS_OF_THESE,
            PostingKind.PURCHASE,
            PostingKind.CODE,
            PostingKind.DECLARATION,
            PostingKind.BONUS,
            PostingKind.REVERSAL),
    /** What was spent on rewards, less what came back. */
    REWARDS(Of.POSTINGS, Sql.REVERSALS_OF_THESE, PostingKind.REWARD, PostingKind.REVERSAL),
    /** What lapsed, less what was given back of it. */
    LAPSES(Of.POSTINGS, Sql.REVERSALS_OF_THESE, PostingKind.EXPIRY, PostingKind.REINSTATEMENT, PostingKind.REVERSAL),
    /** Apologies, and lapsing points that were kept at the cost of an agent's budget, less what was taken back. */
    GOODWILL(
            Of.POSTINGS,
            Sql.REVERSALS_OF_THESE + Sql.AT_THE_COST_OF_A_BUDGET,
            PostingKind.GOODWILL,
            PostingKind.REINSTATEMENT,
            PostingKind.REVERSAL);

    private enum Of {
        POSTINGS,
        PARTICIPANTS
    }

    private final Of of;
    private final String condition;
    private final List<PostingKind> kinds;

    Counted(Of of, String condition, PostingKind... kinds) {
        this.of = of;
        this.condition = condition;
        this.kinds = List.of(kinds);
    }

    /** As an address names it: {@code submissions}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Counted> ofKey(String key) {
        return Stream.of(values()).filter(counted -> counted.key().equals(key)).findFirst();
    }

    /** Whether its rows are participants and not postings. */
    public boolean isOfParticipants() {
        return of == Of.PARTICIPANTS;
    }

    /** The kinds whose postings it looks at, reversals among them. */
    Set<PostingKind> kinds() {
        return Set.copyOf(kinds);
    }

    /** Whether a posting counts, as SQL says it of {@code posting} with its {@code entry} of a wallet. */
    String condition() {
        return "posting.kind in (" + names() + ")" + condition.replace(Sql.THESE, names());
    }

    private String names() {
        return kinds.stream().map(kind -> "'" + kind + "'").collect(Collectors.joining(", "));
    }

    private static final class Sql {

        private static final String THESE = "%these%";

        private static final String NOT_TAKEN_BACK = """
                 and entry.amount - entry.owed + coalesce((
                         select sum(undone.amount - undone.owed)::bigint
                           from ledger.posting reversal
                           join ledger.entry undone on undone.posting_id = reversal.id and undone.wallet_id is not null
                            and undone.unit = entry.unit
                          where reversal.reverses = posting.id), 0) <> 0""";

        private static final String REVERSALS_OF_THESE = """
                 and (posting.kind <> 'REVERSAL' or exists (
                         select from ledger.posting original
                          where original.id = posting.reverses and original.kind in (%these%)))""";

        private static final String AT_THE_COST_OF_A_BUDGET = """
                 and (posting.kind <> 'REINSTATEMENT' or exists (
                         select from ledger.budget_movement paid where paid.posting_id = posting.id))""";
    }
}
