package org.infolinia.ledger;

import java.util.ArrayList;
import java.util.List;
import org.infolinia.kernel.Refusal;

/**
 * What came of a batch.
 *
 * @param posted how many were posted now
 * @param alreadyThere how many had been posted before under the same key
 * @param refused those that could not be posted; the others are not held up by them
 */
public record ImportReport(int posted, int alreadyThere, List<Refused> refused) {

    public ImportReport {
        refused = List.copyOf(refused);
    }

    public record Refused(PostPoints line, Refusal refusal) {}

    static ImportReport nothing() {
        return new ImportReport(0, 0, List.of());
    }

    ImportReport plus(ImportReport other) {
        var both = new ArrayList<>(refused);
        both.addAll(other.refused);
        return new ImportReport(posted + other.posted, alreadyThere + other.alreadyThere, both);
    }
}
