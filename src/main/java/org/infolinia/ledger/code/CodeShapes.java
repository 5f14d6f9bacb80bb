package org.infolinia.ledger.code;

import java.util.function.Predicate;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.code.hash.PlainCode;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the codes of a program look like, for finding them in a text. */
@Service
public class CodeShapes {

    private final CodeBatchRows batches;
    private final Gatekeeper gatekeeper;

    CodeShapes(CodeBatchRows batches, Gatekeeper gatekeeper) {
        this.batches = batches;
        this.gatekeeper = gatekeeper;
    }

    /** Tells whether something typed is as long and of such letters as the codes of one of the program's live batches. */
    @Transactional(readOnly = true)
    public Predicate<String> of(ProgramId program) {
        gatekeeper.demand(Permission.REDEEM_CODES, program);
        var shapes = batches.shapes(program);
        return typed -> PlainCode.read(typed)
                .filter(code -> shapes.stream().anyMatch(shape -> shape.fits(code)))
                .isPresent();
    }
}
