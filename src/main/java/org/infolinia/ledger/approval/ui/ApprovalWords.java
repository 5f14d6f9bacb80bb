package org.infolinia.ledger.approval.ui;

import java.util.Locale;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Formats;
import org.infolinia.ledger.approval.Approval;
import org.infolinia.ledger.batch.Batch;
import org.infolinia.ledger.reason.AdjustmentReason;
import org.infolinia.ledger.reason.AdjustmentReasons;
import org.infolinia.participants.ParticipantRegister;
import org.springframework.stereotype.Component;

/** Who and what a request is about, for reading. */
@Component
class ApprovalWords {

    private final ParticipantRegister register;
    private final AdjustmentReasons reasons;
    private final Formats formats;

    ApprovalWords(ParticipantRegister register, AdjustmentReasons reasons, Formats formats) {
        this.register = register;
        this.reasons = reasons;
        this.formats = formats;
    }

    String participant(Approval approval) {
        return register.find(approval.command().participant())
                .map(participant -> participant.name().full())
                .orElse("");
    }

    String reason(Approval approval, Locale locale) {
        return reason(approval.program(), approval.command().reason(), locale);
    }

    String reason(Batch batch, Locale locale) {
        return reason(batch.program(), batch.reason(), locale);
    }

    private String reason(ProgramId program, String code, Locale locale) {
        return reasons.find(program, code).map(reason -> label(reason, locale)).orElse(code);
    }

    String points(Approval approval, Locale locale) {
        return points(approval.command().points(), locale);
    }

    String points(Points points, Locale locale) {
        return formats.signedPoints(points, locale);
    }

    private static String label(AdjustmentReason reason, Locale locale) {
        return reason.label(Language.ofLocale(locale));
    }
}
