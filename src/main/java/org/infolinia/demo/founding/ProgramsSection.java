package org.infolinia.demo.founding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.infolinia.demo.Club;
import org.infolinia.demo.DemoSection;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.programs.AdjustmentLimits;
import org.infolinia.programs.FoundProgram;
import org.infolinia.programs.Program.RequiredLevels;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A shoppers' club and an installers' trade program. */
@Component
@Order(10)
class ProgramsSection implements DemoSection {

    private static final RequiredLevels LEVELS =
            new RequiredLevels(IdentificationLevel.KNOWLEDGE, IdentificationLevel.CODE, IdentificationLevel.KNOWLEDGE);
    private static final Map<Role, AdjustmentLimits> LIMITS = Map.of(
            Role.AGENT, AdjustmentLimits.OF_AGENTS,
            Role.SUPERVISOR, AdjustmentLimits.OF_SUPERVISORS,
            Role.ADMINISTRATOR, AdjustmentLimits.OF_MANAGERS);

    private final ProgramDirectory directory;

    ProgramsSection(ProgramDirectory directory) {
        this.directory = directory;
    }

    @Override
    public String name() {
        return "programs";
    }

    @Override
    public void load(RandomGenerator random) {
        List.of(klubSmaku(), mistrzInstalator())
                .forEach(program -> directory.found(program).orElseThrow());
    }

    private static FoundProgram klubSmaku() {
        var queues = new LinkedHashMap<String, String>();
        queues.put("punkty", "Punkty");
        queues.put("nagrody", "Nagrody");
        queues.put("reklamacje", "Reklamacje");
        queues.put("konto", "Konto i karta");
        return new FoundProgram(
                Club.SHOPPERS.code(),
                "Klub Smaku",
                "KS",
                "berry",
                Language.PL,
                "PL",
                LEVELS,
                queues,
                Map.of(
                        new PhoneNumber("+48221234567"), "Infolinia klubowa",
                        new PhoneNumber("+994124041234"), "Qaynar xətt"),
                LIMITS);
    }

    private static FoundProgram mistrzInstalator() {
        var queues = new LinkedHashMap<String, String>();
        queues.put("kody", "Kody");
        queues.put("nagrody", "Nagrody");
        queues.put("reklamacje", "Reklamacje");
        queues.put("konto", "Konto i firma");
        return new FoundProgram(
                Club.INSTALLERS.code(),
                "Mistrz Instalator",
                "MI",
                "amber",
                Language.PL,
                "PL",
                LEVELS,
                queues,
                Map.of(new PhoneNumber("+48171234567"), "Linia instalatorów"),
                LIMITS);
    }
}
