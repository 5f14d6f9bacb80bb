package org.infolinia.scripts.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/** A table as a workbook of text cells, which no spreadsheet takes for formulas. Of a workbook the first sheet is read. */
final class XlsxTable {

    /** What a workbook may unpack to; an honest script of most places takes a few of these. */
    private static final long MOST_BYTES_UNPACKED = 24_000_000;

    private static final int BUFFER_BYTES = 64 * 1024;

    private XlsxTable() {}

    static byte[] write(List<List<String>> lines) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Infolinia", null)) {
            var sheet = workbook.newWorksheet("script");
            for (int line = 0; line < lines.size(); line++) {
                for (int place = 0; place < lines.get(line).size(); place++) {
                    sheet.inlineString(line, place, lines.get(line).get(place));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("A workbook in memory is written without a fault", impossible);
        }
        return bytes.toByteArray();
    }

    /** Empty when it is no workbook, or one that unpacks to more than any script. */
    static Optional<List<NumberedLine>> read(byte[] bytes, int mostLines) {
        if (!unpacksToBearableSize(bytes)) {
            return Optional.empty();
        }
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var lines = new ArrayList<NumberedLine>();
            if (workbook.getNumberOfSheets() > 0) {
                for (Row row : workbook.getSheetAt(0)) {
                    if (lines.size() < mostLines) {
                        lines.add(line(row));
                    }
                }
            }
            return Optional.of(lines);
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException noWorkbook) {
            return Optional.empty();
        }
    }

    private static boolean unpacksToBearableSize(byte[] bytes) {
        long unpacked = 0;
        var buffer = new byte[BUFFER_BYTES];
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_BYTES_UNPACKED) {
                        return false;
                    }
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return false;
        }
        return unpacked > 0;
    }

    private static NumberedLine line(Row row) {
        var formatter = new DataFormatter();
        var cells = new ArrayList<String>();
        var faults = new ArrayList<String>();
        for (int place = 0; place < row.getLastCellNum(); place++) {
            var cell = row.getCell(place);
            if (isFormula(cell)) {
                faults.add("formula");
                cells.add("");
            } else {
                cells.add(formatter.formatCellValue(cell));
            }
        }
        return new NumberedLine(row.getRowNum() + 1, cells, faults);
    }

    private static boolean isFormula(@Nullable Cell cell) {
        return cell != null && cell.getCellType() == CellType.FORMULA;
    }
}
