package org.infolinia.operation.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of text cells, which no spreadsheet takes for formulas. What does not fit into one sheet goes on in the next. */
final class XlsxFile implements TableFile {

    private static final int MOST_ROWS_OF_A_SHEET = 1_048_576;
    private static final int ROWS_IN_MEMORY = 500;

    private final Workbook workbook;
    private Worksheet sheet;
    private int sheets;
    private int rows;

    XlsxFile(OutputStream out) {
        this.workbook = new Workbook(out, "Infolinia", null);
        this.sheet = nextSheet();
    }

    @Override
    public void row(List<String> cells) throws IOException {
        if (rows == MOST_ROWS_OF_A_SHEET) {
            sheet.finish();
            sheet = nextSheet();
        }
        for (int column = 0; column < cells.size(); column++) {
            sheet.inlineString(rows, column, cells.get(column));
        }
        rows++;
        if (rows % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private Worksheet nextSheet() {
        sheets++;
        rows = 0;
        return workbook.newWorksheet(Integer.toString(sheets));
    }
}
