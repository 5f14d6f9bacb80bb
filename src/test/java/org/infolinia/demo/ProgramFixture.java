package org.infolinia.demo;

import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.Program;

/** One of the demo's programs without a database. */
public final class ProgramFixture {

    private ProgramFixture() {}

    public static Program program(String code) {
        var levels = new Program.RequiredLevels(
                IdentificationLevel.KNOWLEDGE, IdentificationLevel.CODE, IdentificationLevel.CODE);
        return new Program(new ProgramId(1), code, code, code, "berry", Language.PL, "PL", levels);
    }
}
