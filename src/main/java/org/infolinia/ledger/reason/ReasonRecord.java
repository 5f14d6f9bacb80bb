package org.infolinia.ledger.reason;

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
import org.infolinia.ledger.journal.AccountKind;
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

    ReasonRecord(ProgramId program, AdjustmentReason reason) {
        this.programId = program.value();
        this.code = reason.code();
        this.direction = reason.direction();
        this.account = reason.account();
        this.maximum = reason.maximum().value();
        this.expiryMonths = reason.expiryMonths();
        this.labelPl = reason.label(Language.PL);
        this.labelEn = reason.label(Language.EN);
        this.labelAz = reason.label(Language.AZ);
        this.toldPl = reason.told(Language.PL);
        this.toldEn = reason.told(Language.EN);
        this.toldAz = reason.told(Language.AZ);
    }

    AdjustmentReason view() {
        return new AdjustmentReason(
                code,
                direction,
                account,
                Points.of(maximum),
                expiryMonths,
                Map.of(Language.PL, labelPl, Language.EN, labelEn, Language.AZ, labelAz),
                Map.of(Language.PL, toldPl, Language.EN, toldEn, Language.AZ, toldAz));
    }
}
