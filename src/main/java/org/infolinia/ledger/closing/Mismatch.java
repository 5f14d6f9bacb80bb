package org.infolinia.ledger.closing;

/**
 * A way in which the books and what they should come from can disagree, with the query that names every case of it:
 * subject, participant, name, points, day. The bundles have the words under {@code ledger.closing.mismatch.<name>}.
 */
public enum Mismatch {
    /** A code was used up, but what was posted for it is not what its batch pays. */
    CODE_WITHOUT_POSTING("""
            select 'posting:' || m.id, m.participant_id, b.name, b.points, m.effective_on
              from ledger.code_use u
              join ledger.code_batch b on b.id = u.batch_id
              join ledger.posting_moved m on m.id = u.posting_id
             where u.program_id = :program and m.effective_on between :first and :last
               and (m.kind <> 'CODE' or m.program_id <> u.program_id or m.points <> b.points)"""),
    CODE_POSTING_WITHOUT_CODE("""
            select 'posting:' || m.id, m.participant_id, m.label, m.points, m.effective_on
              from ledger.posting_moved m
             where m.program_id = :program and m.effective_on between :first and :last and m.kind = 'CODE'
               and not exists (select from ledger.code_use u where u.posting_id = m.id)"""),
    /** A declared line is settled, but what was posted for it is not what it pays. */
    LINE_WITHOUT_POSTING("""
            select 'declaration-line:' || l.id, m.participant_id, d.external_id || ' / ' || l.line, l.points,
                   m.effective_on
              from ledger.declaration_line l
              join ledger.declaration d on d.id = l.declaration_id
              join ledger.posting_moved m on m.id = l.posting_id
             where l.program_id = :program and m.effective_on between :first and :last
               and (m.kind <> 'DECLARATION' or m.program_id <> l.program_id or m.points <> l.points)"""),
    DECLARATION_POSTING_WITHOUT_LINE("""
            select 'posting:' || m.id, m.participant_id, m.label, m.points, m.effective_on
              from ledger.posting_moved m
             where m.program_id = :program and m.effective_on between :first and :last and m.kind = 'DECLARATION'
               and not exists (select from ledger.declaration_line l where l.posting_id = m.id)"""),
    /** Sold in the stage and accepted or disputed, but neither settled nor rejected. */
    LINE_NOT_SETTLED("""
            select 'declaration-line:' || l.id, l.participant_id, d.external_id || ' / ' || l.line,
                   coalesce(l.points, 0), l.sold_on
              from ledger.declaration_line l
              join ledger.declaration d on d.id = l.declaration_id
             where l.program_id = :program and l.sold_on between :first and :last
               and l.state in ('ACCEPTED', 'DISPUTED')"""),
    /** An order was sent without its points being spent, came back without them, or they were spent for one that was not. */
    ORDER_WITHOUT_CAPTURE("""
            select 'reward-order:' || o.id, o.participant_id, r.name_pl, o.price,
                   coalesce(m.effective_on, cast(:last as date))
              from ledger.reward_order o
              join ledger.reward r on r.id = o.reward_id
              join ledger.hold h on h.id = o.hold_id
              left join ledger.posting_moved m on m.id = h.captured_by
             where o.program_id = :program
               and coalesce(m.effective_on >= :first and m.effective_on <= :last,
                            o.changed_at >= :began and o.changed_at < :ended)
               and ((o.state in ('DISPATCHED', 'DELIVERED', 'PROBLEM', 'RETURNED')) <> (h.state = 'CAPTURED')
                    or (o.state = 'RETURNED') <> exists (select from ledger.posting back
                                                          where back.reverses = h.captured_by)
                    or m.kind <> 'REWARD' or m.points <> -o.price)"""),
    REWARD_WITHOUT_ORDER("""
            select 'posting:' || m.id, m.participant_id, m.label, m.points, m.effective_on
              from ledger.posting_moved m
             where m.program_id = :program and m.effective_on between :first and :last and m.kind = 'REWARD'
               and not exists (select from ledger.hold h
                                 join ledger.reward_order o on o.hold_id = h.id
                                where h.captured_by = m.id)"""),
    ADJUSTMENT_WITHOUT_CASE("""
            select 'posting:' || m.id, m.participant_id, m.label, m.points, m.effective_on
              from ledger.posting_moved m
             where m.program_id = :program and m.effective_on between :first and :last and m.case_id is null
               and m.kind in ('ADJUSTMENT_CREDIT', 'ADJUSTMENT_DEBIT', 'GOODWILL', 'REVERSAL', 'REINSTATEMENT')"""),
    /** Decided for a ticket or call that the program does not have; the reckoning asks whoever keeps them. */
    ADJUSTMENT_OF_UNKNOWN_CASE("""
            select 'posting:' || m.id, m.participant_id, m.label, m.points, m.effective_on
              from ledger.posting_moved m
              join unnest(cast(:caseKinds as text[]), cast(:caseIds as bigint[])) as unknown (kind, id)
                on unknown.kind = m.case_kind and unknown.id = m.case_id
             where m.program_id = :program and m.effective_on between :first and :last"""),
    /** Points that came by no code, no declaration and nobody's decision. */
    POINTS_WITHOUT_SOURCE("""
            select 'posting:' || m.id, m.participant_id, m.label, m.points, m.effective_on
              from ledger.posting_moved m
             where m.program_id = :program and m.effective_on between :first and :last
               and m.kind in ('PURCHASE', 'BONUS', 'OPENING')"""),
    /** A wallet that does not hold what its entries say. */
    WALLET_DIFFERS("""
            select 'wallet:' || w.id, w.participant_id, w.unit, w.posted - coalesce(sum(e.amount), 0),
                   cast(:last as date)
              from ledger.wallet w
              left join ledger.entry e on e.wallet_id = w.id
             where w.program_id = :program
             group by w.id having w.posted <> coalesce(sum(e.amount), 0)""");

    private final String query;

    Mismatch(String query) {
        this.query = query;
    }

    String query() {
        return query;
    }
}
