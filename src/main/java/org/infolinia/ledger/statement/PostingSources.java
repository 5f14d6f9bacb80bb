package org.infolinia.ledger.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.PostingId;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.journal.WalletKey;
import org.infolinia.ledger.journal.WalletOwners;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks up what the lines of a statement came from. */
@Service
public class PostingSources {

    private static final int MOST_LOTS = 100;
    private static final String OF_WALLET = """
             where p.id = :posting and exists (
                 select from ledger.entry e join ledger.wallet w on w.id = e.wallet_id
                  where e.posting_id = p.id and w.program_id = :program and w.participant_id = :participant)
            """;

    private static final String CODE = """
            select b.name, p.label, u.through, u.used_at
              from ledger.posting p
              join ledger.code_use u on u.posting_id = p.id
              join ledger.code_batch b on b.id = u.batch_id""" + OF_WALLET;

    private static final String DECLARATION = """
            select d.id, d.external_id, l.line, l.invoice, l.product, l.quantity, l.sold_on
              from ledger.posting p
              join ledger.declaration_line l on l.posting_id = p.id
              join ledger.declaration d on d.id = l.declaration_id""" + OF_WALLET;

    private static final String ORDER = """
            select o.id, p.label, o.state, o.ordered_at, o.parcel
              from ledger.posting p
              join ledger.hold h on h.captured_by = p.id
              join ledger.reward_order o on o.hold_id = h.id""" + OF_WALLET;

    private static final String UNDONE = """
            select u.kind, u.label, u.effective_on, e.amount - e.owed
              from ledger.posting p
              join ledger.posting u on u.id = p.reverses
              join ledger.entry e on e.posting_id = u.id and e.wallet_id is not null""" + OF_WALLET;

    private static final String EXPIRED = """
            select made.kind, made.label, lot.earned_on, used.amount
              from ledger.posting p
              join ledger.lot_use used on used.posting_id = p.id and used.amount > 0
              join ledger.lot on lot.id = used.lot_id
              join ledger.posting made on made.id = lot.posting_id""" + OF_WALLET + """
             order by lot.earned_on, lot.id limit :most""";

    private static final String REINSTATED = """
            select made.kind, made.label, lot.earned_on, used.amount
              from ledger.posting p
              join ledger.reinstated back on back.reinstatement_id = p.id
              join ledger.lot_use used on used.posting_id = back.expiry_id and used.lot_id = back.lot_id
               and used.amount > 0
              join ledger.lot on lot.id = back.lot_id
              join ledger.posting made on made.id = lot.posting_id""" + OF_WALLET + """
             order by lot.earned_on, lot.id limit :most""";

    private final WalletOwners owners;
    private final JdbcClient jdbc;

    PostingSources(WalletOwners owners, JdbcClient jdbc) {
        this.owners = owners;
        this.jdbc = jdbc;
    }

    /**
     * What a posting of this participant came from; empty where it says all there is itself, such as a purchase.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the asker may not look into the wallet
     */
    @Transactional(readOnly = true)
    public Optional<PostingSource> of(ParticipantId participant, PostingKind kind, PostingId posting) {
        var wallet = WalletKey.redeemable(owners.readable(participant));
        return switch (kind) {
            case CODE -> one(wallet, posting, CODE, PostingSources::code);
            case DECLARATION -> one(wallet, posting, DECLARATION, PostingSources::declaration);
            case REWARD -> one(wallet, posting, ORDER, PostingSources::order);
            case REVERSAL -> one(wallet, posting, UNDONE, PostingSources::undone);
            case EXPIRY -> lots(wallet, posting, EXPIRED);
            case REINSTATEMENT -> lots(wallet, posting, REINSTATED);
            default -> Optional.empty();
        };
    }

    private interface Reading<T> {

        T of(ResultSet row) throws SQLException;
    }

    private Optional<PostingSource> one(
            WalletKey wallet, PostingId posting, String sql, Reading<PostingSource> reading) {
        return asked(wallet, posting, sql)
                .query((row, number) -> reading.of(row))
                .optional();
    }

    private Optional<PostingSource> lots(WalletKey wallet, PostingId posting, String sql) {
        List<PostingSource.Lot> lots = asked(wallet, posting, sql)
                .param("most", MOST_LOTS)
                .query((row, number) -> lot(row))
                .list();
        return lots.isEmpty() ? Optional.empty() : Optional.of(new PostingSource.Lots(lots));
    }

    private JdbcClient.StatementSpec asked(WalletKey wallet, PostingId posting, String sql) {
        return jdbc.sql(sql)
                .param("posting", posting.value())
                .param("program", wallet.program().value())
                .param("participant", wallet.participant().value());
    }

    private static PostingSource code(ResultSet row) throws SQLException {
        return new PostingSource.Code(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getTimestamp(4).toInstant());
    }

    private static PostingSource declaration(ResultSet row) throws SQLException {
        return new PostingSource.Declaration(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getObject(7, LocalDate.class));
    }

    private static PostingSource order(ResultSet row) throws SQLException {
        return new PostingSource.Order(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getTimestamp(4).toInstant(),
                row.getString(5));
    }

    private static PostingSource undone(ResultSet row) throws SQLException {
        return new PostingSource.Undone(
                PostingKind.valueOf(row.getString(1)),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                Points.of(row.getLong(4)));
    }

    private static PostingSource.Lot lot(ResultSet row) throws SQLException {
        return new PostingSource.Lot(
                PostingKind.valueOf(row.getString(1)),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                Points.of(row.getLong(4)));
    }
}
