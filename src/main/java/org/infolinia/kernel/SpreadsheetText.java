package org.infolinia.kernel;

/** Text for files that are opened with spreadsheets. */
public final class SpreadsheetText {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private SpreadsheetText() {}

    /** A spreadsheet works out what looks like a formula; with an apostrophe in front it is text. */
    public static String harmless(String text) {
        var visible = text.stripLeading();
        boolean isFormula = !text.isEmpty()
                && (STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0
                        || !visible.isEmpty() && STARTS_A_FORMULA.indexOf(visible.charAt(0)) >= 0);
        return isFormula ? "'" + text : text;
    }
}
