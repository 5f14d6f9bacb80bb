package org.infolinia.ledger.code;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.code.hash.Alphabet;
import org.infolinia.ledger.code.hash.CodeHash;
import org.infolinia.ledger.code.hash.CodeKey;
import org.infolinia.ledger.code.hash.PlainCode;
import org.infolinia.ledger.journal.PostingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The codes that were issued and those that have paid. */
@Component
class KnownCodes {

    private static final String USES = """
            select u.hash, u.posting_id, w.participant_id, u.used_at, -e.owed
              from ledger.code_use u
              join ledger.entry e on e.posting_id = u.posting_id and e.wallet_id is not null
              join ledger.wallet w on w.id = e.wallet_id
             where u.program_id = ? and""";

    private static final int PARTS_OF_COUNT = 16;

    private final JdbcClient jdbc;
    private final CodeKey key;

    KnownCodes(JdbcClient jdbc, CodeKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    /**
     * The codes that these letters can mean: in each program the one typed exactly, or else those of which the alphabet
     * of their batch tells that look-alikes were typed.
     */
    List<KnownCode> meantBy(PlainCode code) {
        var hasher = key.hasher();
        var exact = hasher.hash(code.text());
        var meanings = new HashMap<CodeHash, Set<Alphabet>>();
        for (var alphabet : alphabets()) {
            meanings.computeIfAbsent(hasher.hash(alphabet.meant(code.text())), hash -> new HashSet<>())
                    .add(alphabet);
        }
        meanings.computeIfAbsent(exact, hash -> new HashSet<>());
        var found = find(meanings.keySet());
        var exactIn = found.stream()
                .filter(known -> known.hash().equals(exact))
                .map(KnownCode::program)
                .collect(Collectors.toSet());
        return found.stream()
                .filter(known ->
                        known.hash().equals(exact) || !exactIn.contains(known.program()) && isMeant(known, meanings))
                .toList();
    }

    /** Locks the code until the transaction ends: whoever pays it next sees whether it has paid. */
    Optional<KnownCode.Use> lock(KnownCode known) {
        long program = known.program().value();
        jdbc.sql("select 1 from ledger.code where hash = ? and program_id = ? for no key update")
                .params(known.hash().bytes(), program)
                .query(Integer.class)
                .single();
        return jdbc.sql(USES + " u.hash = ?")
                .params(program, known.hash().bytes())
                .query(KnownCodes::use)
                .optional();
    }

    Optional<KnownCode.Use> usedUnder(ProgramId program, String submissionKey) {
        return jdbc.sql(USES + " u.submission_key = ?")
                .params(program.value(), submissionKey)
                .query(KnownCodes::use)
                .optional();
    }

    void use(KnownCode known, SubmitCode command, PostingId posting, Instant now) {
        jdbc.sql("insert into ledger.code_use values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        known.hash().bytes(),
                        command.program().value(),
                        known.batch().id().value(),
                        posting.value(),
                        command.through().name(),
                        command.key(),
                        Timestamp.from(now))
                .update();
        count(known.batch().id(), command.participant());
    }

    /** In the part of the participant, whose wallet is locked, so that few others wait for it. */
    private void count(CodeBatchId batch, ParticipantId participant) {
        jdbc.sql("""
                        insert into ledger.code_batch_uses as counted (batch_id, part, uses) values (?, ?, 1)
                        on conflict (batch_id, part) do update set uses = counted.uses + 1""")
                .params(batch.value(), participant.value() % PARTS_OF_COUNT)
                .update();
    }

    private static boolean isMeant(KnownCode known, Map<CodeHash, Set<Alphabet>> meanings) {
        return meanings.getOrDefault(known.hash(), Set.of())
                .contains(known.batch().alphabet());
    }

    private Set<Alphabet> alphabets() {
        return jdbc.sql("select distinct alphabet from ledger.code_batch")
                .query((row, number) -> Alphabet.of(row.getString(1)))
                .set();
    }

    private List<KnownCode> find(Set<CodeHash> hashes) {
        return jdbc.sql(CodeBatchRows.COLUMNS + """
                        , c.hash from ledger.code c join ledger.code_batch b on b.id = c.batch_id
                         where c.hash = any(:hashes) order by c.program_id, c.hash""")
                .param("hashes", hashes.stream().map(CodeHash::bytes).toArray(byte[][]::new))
                .query((row, number) -> new KnownCode(new CodeHash(row.getBytes("hash")), CodeBatchRows.batch(row, 0)))
                .list();
    }

    private static KnownCode.Use use(ResultSet row, int number) throws SQLException {
        return new KnownCode.Use(
                new CodeHash(row.getBytes(1)),
                new PostingId(row.getLong(2)),
                new ParticipantId(row.getLong(3)),
                row.getTimestamp(4).toInstant(),
                Points.of(row.getLong(5)));
    }
}
