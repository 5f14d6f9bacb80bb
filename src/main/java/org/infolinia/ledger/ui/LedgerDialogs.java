package org.infolinia.ledger.ui;

import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.Formats;
import org.infolinia.ledger.adjustment.AdjustmentDesk;
import org.infolinia.ledger.panel.AdjustmentDialogs;
import org.infolinia.ledger.reason.AdjustmentReasons;
import org.infolinia.participants.Participant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class LedgerDialogs implements AdjustmentDialogs {

    private final AdjustmentDesk desk;
    private final AdjustmentReasons reasons;
    private final Phrasebook phrasebook;
    private final Formats formats;

    LedgerDialogs(AdjustmentDesk desk, AdjustmentReasons reasons, Phrasebook phrasebook, Formats formats) {
        this.desk = desk;
        this.reasons = reasons;
        this.phrasebook = phrasebook;
        this.formats = formats;
    }

    @Override
    public void open(Participant participant, @Nullable CaseReference caseReference, Runnable afterwards) {
        var form = new AdjustmentForm(participant, reasons.of(participant.program()), caseReference);
        new AdjustmentDialog(participant, form, new AdjustmentPreviewPane(formats, phrasebook), desk, afterwards)
                .open();
    }
}
