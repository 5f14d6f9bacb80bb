package org.infolinia.ledger.reason;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.Objects;
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
    private boolean attachmentNeeded;
    private String labelPl;
    private String labelEn;
    private String labelAz;
    private String toldPl;
    private String toldEn;
    private String toldAz;
    private int version;
    private boolean withdrawn;

    @SuppressWarnings("NullAway.Init")
    protected ReasonRecord() {}

    @SuppressWarnings("NullAway.Init")
    ReasonRecord(ProgramId program, AdjustmentReason reason) {
        this.programId = program.value();
        this.code = reason.code();
        this.version = reason.version();
        settle(ReasonTerms.of(reason));
    }

    /** The next version has these terms. */
    void change(ReasonTerms terms) {
        settle(terms);
        version++;
    }

    /** The next version is chosen no more, or again. */
    void withdraw(boolean isWithdrawn) {
        withdrawn = isWithdrawn;
        version++;
    }

    long id() {
        return Objects.requireNonNull(id, "Not stored yet");
    }

    int version() {
        return version;
    }

    private void settle(ReasonTerms terms) {
        this.direction = terms.direction();
        this.account = terms.account();
        this.maximum = terms.maximum().value();
        this.expiryMonths = terms.expiryMonths();
        this.attachmentNeeded = terms.needsAttachment();
        this.labelPl = terms.label(Language.PL);
        this.labelEn = terms.label(Language.EN);
        this.labelAz = terms.label(Language.AZ);
        this.toldPl = terms.told(Language.PL);
        this.toldEn = terms.told(Language.EN);
        this.toldAz = terms.told(Language.AZ);
    }

    AdjustmentReason view() {
        return new AdjustmentReason(
                code,
                direction,
                account,
                Points.of(maximum),
                expiryMonths,
                attachmentNeeded,
                Map.of(Language.PL, labelPl, Language.EN, labelEn, Language.AZ, labelAz),
                Map.of(Language.PL, toldPl, Language.EN, toldEn, Language.AZ, toldAz),
                version,
                withdrawn);
    }
}
