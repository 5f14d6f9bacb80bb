package org.infolinia.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "ledger", name = "reason")
class ReasonRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long programId;
    private String code;

    @Enumerated(EnumType.STRING)
    private AdjustmentReason.Direction direction;

    @Enumerated(EnumType.STRING)
    private AccountKind account;

    private long maximum;
    private @Nullable Integer expiryMonths;
    private String labelPl;
    private String labelEn;
    private String labelAz;
    private String toldPl;
    private String toldEn;
    private String toldAz;

    @SuppressWarnings("NullAway.Init")
    protected ReasonRecord() {}

    ReasonRecord(ProgramId program, ReferenceReason reference) {
        var reason = reference.reason();
        this.programId = program.value();
        this.code = reason.code();
        this.direction = reason.direction();
        this.account = reference.account();
        this.maximum = reason.maximum().value();
        this.expiryMonths = reason.expiryMonths();
        this.labelPl = reason.label(Language.PL);
        this.labelEn = reason.label(Language.EN);
        this.labelAz = reason.label(Language.AZ);
        this.toldPl = reason.told(Language.PL);
        this.toldEn = reason.told(Language.EN);
        this.toldAz = reason.told(Language.AZ);
    }

    /** The kind of posting it makes of these points, which decides where they come from. */
    PostingKind kindOf(Points points) {
        if (points.isNegative()) {
            return PostingKind.ADJUSTMENT_DEBIT;
        }
        return account == AccountKind.GOODWILL ? PostingKind.GOODWILL : PostingKind.ADJUSTMENT_CREDIT;
    }

    AdjustmentReason view() {
        return new AdjustmentReason(
                code,
                direction,
                Points.of(maximum),
                expiryMonths,
                Map.of(Language.PL, labelPl, Language.EN, labelEn, Language.AZ, labelAz),
                Map.of(Language.PL, toldPl, Language.EN, toldEn, Language.AZ, toldAz));
    }
}
