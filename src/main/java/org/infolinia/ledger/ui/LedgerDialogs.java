package org.infolinia.ledger.ui;

import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.Formats;
import org.infolinia.ledger.LedgerSetUp;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.ledger.panel.AdjustmentDialogs;
import org.infolinia.participants.Participant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class LedgerDialogs implements AdjustmentDialogs {

    private final PointsLedger ledger;
    private final LedgerSetUp setUp;
    private final Phrasebook phrasebook;
    private final Formats formats;

    LedgerDialogs(PointsLedger ledger, LedgerSetUp setUp, Phrasebook phrasebook, Formats formats) {
        this.ledger = ledger;
        this.setUp = setUp;
        this.phrasebook = phrasebook;
        this.formats = formats;
    }

    @Override
    public void open(Participant participant, @Nullable CaseReference caseReference, Runnable afterwards) {
        var form = new AdjustmentForm(participant, setUp.reasons(participant.program()), caseReference);
        new AdjustmentDialog(participant, form, new AdjustmentPreviewPane(formats, phrasebook), ledger, afterwards)
                .open();
    }
}
