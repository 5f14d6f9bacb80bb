package org.infolinia.ledger.code.hash;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes sure that the codes in the database were hashed under the key at hand. With another one every code would be
 * called unknown, and nobody would know why.
 */
@Component
public class CodeKeyProof {

    private static final String SAMPLE = "PROOF OF THE CODE KEY";

    private final JdbcClient jdbc;
    private final CodeKey key;
    private volatile boolean isProven;

    CodeKeyProof(JdbcClient jdbc, CodeKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    /** @throws IllegalStateException when the codes were imported under another key */
    public void demand() {
        if (!isProven) {
            var proof = key.hasher().hash(SAMPLE);
            jdbc.sql("insert into ledger.code_key (proof) values (?) on conflict do nothing")
                    .param(proof.bytes())
                    .update();
            var kept = jdbc.sql("select proof from ledger.code_key")
                    .query((row, number) -> new CodeHash(row.getBytes(1)))
                    .single();
            if (!kept.equals(proof)) {
                throw new IllegalStateException(
                        "The codes were imported under another key: bring code.key or INFOLINIA_CODE_KEY back");
            }
            isProven = true;
        }
    }
}
