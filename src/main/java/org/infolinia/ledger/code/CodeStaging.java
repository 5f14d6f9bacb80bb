package org.infolinia.ledger.code;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.code.hash.CodeHash;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts many hashed codes where they belong: a binary COPY into a temporary table and one statement from there, in the
 * order of the hashes, so that the index is touched from one end to the other. Works in the caller's transaction.
 */
@Component
class CodeStaging {

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int HEADER_BYTES = SIGNATURE.length + 2 * Integer.BYTES;
    private static final int ROW_BYTES = Short.BYTES + Integer.BYTES + CodeHash.LENGTH + Integer.BYTES + Integer.BYTES;
    private static final short COLUMNS = 2;
    private static final short END = -1;

    private static final String MERGE = """
            with first as (
                select distinct on (hash) hash, place from code_arriving order by hash, place),
            merged as (
                insert into ledger.code (hash, program_id, batch_id)
                select hash, :program, :batch from first order by hash on conflict do nothing returning hash)
            select place from code_arriving
             where place not in (select place from first join merged using (hash))
             order by place""";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    CodeStaging(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** @return places in the list of those that were there already, in their order */
    List<Integer> merge(ProgramId program, CodeBatchId batch, List<CodeHash> hashes) {
        if (hashes.isEmpty()) {
            return List.of();
        }
        jdbc.sql("create temp table if not exists code_arriving (hash bytea, place int) on commit delete rows")
                .update();
        template.execute((Connection connection) -> copy(connection, binary(hashes)));
        return jdbc.sql(MERGE)
                .param("program", program.value())
                .param("batch", batch.value())
                .query(Integer.class)
                .list();
    }

    private static long copy(Connection connection, byte[] rows) throws SQLException {
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy code_arriving from stdin (format binary)");
        try {
            copy.writeToCopy(rows, 0, rows.length);
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static byte[] binary(List<CodeHash> hashes) {
        var buffer = ByteBuffer.allocate(HEADER_BYTES + hashes.size() * ROW_BYTES + Short.BYTES);
        buffer.put(SIGNATURE).putInt(0).putInt(0);
        for (int place = 0; place < hashes.size(); place++) {
            buffer.putShort(COLUMNS);
            buffer.putInt(CodeHash.LENGTH).put(hashes.get(place).bytes());
            buffer.putInt(Integer.BYTES).putInt(place);
        }
        return buffer.putShort(END).array();
    }
}
