package org.infolinia.programs;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "programs", name = "program")
class ProgramRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String code;
    private String name;
    private String mark;
    private String colour;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String country;

    @Enumerated(EnumType.STRING)
    private IdentificationLevel balanceLevel;

    @Enumerated(EnumType.STRING)
    private IdentificationLevel contactLevel;

    @Enumerated(EnumType.STRING)
    private IdentificationLevel pointsLevel;

    @Enumerated(EnumType.STRING)
    private IdentificationLevel personLevel;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected ProgramRecord() {}

    ProgramRecord(FoundProgram command, Instant createdAt) {
        this.code = command.code();
        this.name = command.name();
        this.mark = command.mark();
        this.colour = command.colour();
        this.language = command.language();
        this.country = command.country();
        this.balanceLevel = command.levels().balance();
        this.contactLevel = command.levels().contact();
        this.pointsLevel = command.levels().points();
        this.personLevel = command.levels().person();
        this.createdAt = createdAt;
    }

    ProgramId id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return new ProgramId(id);
    }

    Program view() {
        return new Program(
                id(),
                code,
                name,
                mark,
                colour,
                language,
                country,
                new Program.RequiredLevels(balanceLevel, contactLevel, pointsLevel, personLevel));
    }
}
