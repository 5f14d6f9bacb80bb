package org.infolinia.demo;

import org.infolinia.programs.Program;

/** The two programs of the demo, whose members live differently. */
public enum Club {
    /** People with a loyalty card. */
    SHOPPERS("KS"),
    /** Firms that collect points for what they install. */
    INSTALLERS("MI");

    private final String code;

    Club(String code) {
        this.code = code;
    }

    public static Club of(Program program) {
        return SHOPPERS.code.equals(program.code()) ? SHOPPERS : INSTALLERS;
    }

    /** The program's code. */
    public String code() {
        return code;
    }

    /** What holds for this one of the two. */
    public <T> T either(T ofShoppers, T ofInstallers) {
        return this == SHOPPERS ? ofShoppers : ofInstallers;
    }
}
